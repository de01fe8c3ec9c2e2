using System.Globalization;
using AccountBot.Bot.Routing;
using AccountBot.Cards.Import;
using AccountBot.Playbook.Import;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Import;

/// <summary>The buttons on a list of accounts that someone brings in; the list is that of the person who presses.</summary>
public sealed class ImportAction(ImportBook book, ImportService service, ImportShow show) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [
            Cards.Verbs.ImportShow,
            Cards.Verbs.ImportRows,
            Cards.Verbs.ImportGo,
            Cards.Verbs.ImportStop,
            Cards.Verbs.ImportForget,
        ];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var (key, texts) = (new PersonKey(turn.Actor.Tenant, turn.Actor.Person.Id), turn.Actor.Texts);
        if (await book.LoadAsync(key, ct) is not { Job: var job } || job.Id != turn.Data.Form)
        {
            return Reply.Say(texts["import.gone"]);
        }
        switch (turn.Data.Verb)
        {
            case Cards.Verbs.ImportRows:
                return await RowsAsync(key, job, turn.Data.Page, ct);
            case Cards.Verbs.ImportForget when job.State is ImportState.Checking or ImportState.Running:
                return Reply.Say(texts["import.busy"]);
            case Cards.Verbs.ImportForget:
                await book.ForgetAsync(key, ct);
                return Reply.Show(ImportForgottenCard.Render(job.Made, texts));
            case Cards.Verbs.ImportGo:
                job = await service.GoAsync(key, job.Id, ct) ?? job;
                break;
            case Cards.Verbs.ImportStop:
                job = await service.StopAsync(key, job.Id, ct) ?? job;
                break;
        }
        return Reply.Show(ImportShow.Card(job));
    }

    private async Task<Reply> RowsAsync(PersonKey key, ImportJob job, string? page, CancellationToken ct)
    {
        var parts = (page ?? string.Empty).Split('.');
        var from = parts.Length == 2 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var at) ? at : 0;
        var notMade = parts[0] == ImportRowsCard.NotMade;
        return Reply.Show(await show.RowsAsync(key, job, notMade, Math.Clamp(from, 0, 1_000_000), ct));
    }
}
