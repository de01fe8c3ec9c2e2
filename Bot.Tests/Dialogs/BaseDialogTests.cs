using AccountBot.Dialogs;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AccountBot.Bot.Tests.DialogChecks;

/// <summary>A dialog for each base, which asks the base's forms and nothing else.</summary>
public sealed class BaseDialogTests
{
    public static TheoryData<int> Bases => [.. TwelveBases.All.Select(definition => definition.Number)];

    [Theory]
    [MemberData(nameof(Bases))]
    public void Dialog_AsksTheFormsOfItsBase_InTheirOrder(int number) =>
        Registered()
            .Single(dialog => dialog.Number == number)
            .Asked.ShouldBe(TwelveBases.Number(number).Forms.Select(form => form.Key));

    [Fact]
    public void EveryBase_HasOneDialog() =>
        Registered().Select(dialog => dialog.Number).ShouldBe(Enumerable.Range(1, 12), ignoreOrder: true);

    static List<BaseDialog> Registered()
    {
        var services = new ServiceCollection();
        services.AddBaseDialogs();
        services.AddSingleton<ISeasonTable, NoTable>();
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();
        return [.. scope.ServiceProvider.GetServices<BaseDialog>()];
    }

    sealed class NoTable : ISeasonTable
    {
        public Task<Dossier?> ReadAsync(SeasonAddress at, CancellationToken ct) => Task.FromResult<Dossier?>(null);

        public Task PostFormAsync(
            ITurnContext turn,
            SeasonAddress at,
            Dossier dossier,
            Form form,
            int entry,
            CancellationToken ct
        ) => throw new NotSupportedException();

        public Task OpenGateAsync(ITurnContext turn, SeasonAddress at, CancellationToken ct) =>
            throw new NotSupportedException();
    }
}
