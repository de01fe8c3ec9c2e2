using AccountBot.Bot.Delivery;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Administration;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Administration;

/// <summary>
/// Makes a tenant's lists again: for some seconds, then it makes way for others and goes on where it was. After each part it is written
/// down how far it is; whichever process goes on later does at most one part twice, which changes nothing.
/// </summary>
public sealed class RebuildHandler(Rebuilds rebuilds, RebuildStepper stepper, PersonalChats chats, TimeProvider time)
    : IAgendaHandler
{
    private const int MostWaits = 5;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    public string Kind => Rebuilds.AgendaKind;

    public async Task<TimeSpan?> DoAsync(AgendaEntry entry, CancellationToken ct)
    {
        var (tenant, began) = (entry.Item.Tenant, time.GetTimestamp());
        var file = await rebuilds.ReadAsync(tenant, ct);
        if (file?.Run.Id != entry.Item.Payload)
        {
            // The person who asked for it has not written it down yet, did not live to, or was second.
            return entry.Attempts < MostWaits ? AMoment : null;
        }
        var known = new AccountsKnown();
        while (file is { Run: { IsOver: false } run })
        {
            var after = await stepper.StepAsync(tenant, run, known, ct);
            file = await rebuilds.MoveAsync(file, after, ct);
            if (file is { Run.IsOver: false } && time.GetElapsedTime(began) > Slice)
            {
                await rebuilds.PlanAsync(tenant, after, ct);
                return null;
            }
        }
        // Without a file another process has it.
        return file is { Run.Step: RebuildStep.Telling } ? await TellAsync(file, ct) : null;
    }

    /// <summary>Only a process that ends between telling and writing that down tells it twice.</summary>
    private async Task<TimeSpan?> TellAsync(RebuildSnapshot file, CancellationToken ct)
    {
        var (run, texts) = (file.Run, Texts.In(file.Run.Language));
        var card = CardReplies.Activity(RebuildCard.Render(RebuildViews.Of(run), texts));
        var (outcome, _) = await chats.SendAsync(file.Tenant, run.By, run.Home, card, ct);
        switch (outcome)
        {
            case SendOutcome.Throttled throttled:
                return throttled.After > Soon ? throttled.After : Soon;
            case SendOutcome.Ambiguous or SendOutcome.Forbidden:
                return Soon;
            default:
                await rebuilds.MoveAsync(file, run with { Step = RebuildStep.Done }, ct);
                return null;
        }
    }
}
