using AccountBot.Bot.CardActions;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Talk;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Team;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Plate;
using AccountBot.Playbook.Team;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Plate;

/// <summary>Gates: with the reader's own vote, or for the person who decides.</summary>
public sealed class GateOpener(AccountStore store) : IPlateOpener
{
    public IReadOnlyList<WaitKind> Kinds => [WaitKind.DecideGate, WaitKind.Vote, WaitKind.GateStands];

    public async Task<AdaptiveCard?> CardAsync(PlateAsk ask, CancellationToken ct)
    {
        var person = ask.Reader.Person;
        if (
            ask.What.Id.Split('.') is not [var atBase, var round]
            || await store.LoadGateAsync(ask.Key, ask.Part.Year, Number(atBase), Number(round), ct) is not { } file
            || !file.Gate.IsVisibleTo(person)
        )
        {
            return null;
        }
        var texts = Texts.In(file.Gate.Language);
        return ask.What.Kind == WaitKind.DecideGate && file.Gate.MayDecide(person)
            ? ManagerGateCard.Render(new ManagerGateView(file.Gate, file.Votes, Reader: person), texts)
            : GateCard.Render(new GateView(file.Gate, file.Votes, person), texts);
    }

    private static int Number(string text) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>Mandates and acceptances.</summary>
public sealed class AccordOpener(AccountStore store) : IPlateOpener
{
    public IReadOnlyList<WaitKind> Kinds => [WaitKind.GiveMandate, WaitKind.Accept];

    public async Task<AdaptiveCard?> CardAsync(PlateAsk ask, CancellationToken ct)
    {
        var kind = ask.What.Kind == WaitKind.GiveMandate ? AccordKind.Mandate : AccordKind.Acceptance;
        return
            await store.LoadAsync(ask.Key, ask.Part.Year, ct) is { Dossier: var dossier }
            && dossier.MayAgree(kind, ask.Reader.Person)
            ? AccordCards.Of(dossier, kind, ask.Reader.Person, personal: true)
            : null;
    }
}

/// <summary>Tasks, contacts, complaints and promises: the list in which they stand.</summary>
public sealed class ListOpener(AccountStore store, CardRenderer renderer) : IPlateOpener
{
    public IReadOnlyList<WaitKind> Kinds => [WaitKind.Task, WaitKind.Contact, WaitKind.Complaint, WaitKind.Promise];

    public async Task<AdaptiveCard?> CardAsync(PlateAsk ask, CancellationToken ct)
    {
        if (
            await store.LoadAsync(ask.Key, ask.Part.Year, ct) is not { } file
            || !file.Dossier.Account.IsVisibleTo(ask.Reader.Person)
        )
        {
            return null;
        }
        return ask.What.Kind switch
        {
            WaitKind.Contact => Entries(file.Dossier, Base11Relationship.Number, "rhythm"),
            WaitKind.Complaint => Entries(file.Dossier, Base10Aftercare.Number, "complaint"),
            WaitKind.Promise => Entries(file.Dossier, Base10Aftercare.Number, "promise"),
            _ => renderer.Tasks(file),
        };
    }

    private AdaptiveCard Entries(Dossier dossier, int atBase, string form) =>
        renderer.Entries(dossier, atBase, TwelveBases.Number(atBase).Find(form)!);
}

/// <summary>What is done from the scoreboard: the next step, a parked season, someone who cannot be reached.</summary>
public sealed class ScoreboardOpener(AccountStore store, CardRenderer renderer) : IPlateOpener
{
    public IReadOnlyList<WaitKind> Kinds => [WaitKind.NextStep, WaitKind.Parked, WaitKind.Unreachable];

    public async Task<AdaptiveCard?> CardAsync(PlateAsk ask, CancellationToken ct) =>
        await store.LoadAsync(ask.Key, ask.Part.Year, ct) is { } file
        && file.Dossier.Account.IsVisibleTo(ask.Reader.Person)
            ? renderer.Scoreboard(file)
            : null;
}

/// <summary>Staying in view: the form of the log, with what was planned filled in.</summary>
public sealed class NurtureOpener(AccountStore store) : IPlateOpener
{
    public IReadOnlyList<WaitKind> Kinds => [WaitKind.Nurture];

    public async Task<AdaptiveCard?> CardAsync(PlateAsk ask, CancellationToken ct) =>
        await store.LoadAsync(ask.Key, ask.Part.Year, ct) is { Dossier: var dossier }
        && dossier.Account.IsVisibleTo(ask.Reader.Person)
            ? LogAction.Fresh(dossier, ask.What.About ?? string.Empty, ask.Reader.Texts)
            : null;
}

/// <summary>Requests to a director, for the director and for the person who asked.</summary>
public sealed class ExecutiveOpener(ExecutiveTalk talk) : IPlateOpener
{
    public IReadOnlyList<WaitKind> Kinds => [WaitKind.AnswerRequest, WaitKind.AnswerExecutive, WaitKind.TellHowItWent];

    public Task<AdaptiveCard?> CardAsync(PlateAsk ask, CancellationToken ct) =>
        talk.CardAsync(ask.Key, ask.Part.Year, ask.What.Id, ask.Reader, ct);
}

/// <summary>Visits that the account manager can say something about.</summary>
public sealed class VisitOpener(VisitTalk talk) : IPlateOpener
{
    public IReadOnlyList<WaitKind> Kinds => [WaitKind.ReplyToVisit];

    public Task<AdaptiveCard?> CardAsync(PlateAsk ask, CancellationToken ct) =>
        talk.CardAsync(ask.Key, ask.Part.Year, ask.What.Id, ask.Reader, ct);
}
