using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Messages;
using AccountBot.Cards.Updates;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Updates;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Updates;

/// <summary>The buttons of what colleagues report: the form, the subject, and who follows what.</summary>
public sealed class UpdateAction(UpdateService service, AccountStore store, TimeProvider time) : ICardAction
{
    private static readonly Dictionary<string, Person> Nobody = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Verbs =>
        [
            Cards.Verbs.UpdateForm,
            Cards.Verbs.UpdateSave,
            Cards.Verbs.UpdateSubject,
            Cards.Verbs.UpdateFollow,
            Cards.Verbs.UpdateFollows,
        ];

    public Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.UpdateSave => SaveAsync(turn, ct),
            Cards.Verbs.UpdateSubject => SubjectAsync(turn, ct),
            Cards.Verbs.UpdateFollow => FollowAsync(turn, ct),
            _ => BelowAsync(turn, ct),
        };

    /// <summary>The form of a report.</summary>
    public static AdaptiveCard Ask(Dossier dossier, Texts texts) =>
        FormCard.Render(ViewOf(dossier, FormView.Untouched, texts), texts);

    /// <summary>Whom the card is for knows what they follow; in a conversation of several people no one does.</summary>
    public static AdaptiveCard Follows(Dossier dossier, Actor actor, bool personal) =>
        FollowCard.Render(
            new FollowView(
                dossier.Account,
                dossier.Season.Year,
                personal ? Reporting.SubscriptionOf(dossier, actor.Person) : null
            ),
            actor.Texts
        );

    /// <summary>Writes a report, or gives the form back with what is wrong. Null when there is no such account any more.</summary>
    public async Task<AdaptiveCard?> WriteAsync(
        AccountSnapshot file,
        TypedInputs typedInputs,
        (Actor Actor, string Conversation) who,
        CancellationToken ct
    )
    {
        var (dossier, texts) = (file.Dossier, who.Actor.Texts);
        var today = who.Actor.Today(time);
        var inputs = new FormInputs(typedInputs.Inputs, Nobody, who.Actor.Language, today);
        if (Reporting.Form.Read(inputs, SeasonSoFar.None) is not FormReading.Right right)
        {
            var problems = ((FormReading.Wrong)Reporting.Form.Read(inputs, SeasonSoFar.None)).Problems;
            return FormCard.Render(ViewOf(dossier, typedInputs.Inputs, texts) with { Problems = problems }, texts);
        }
        var report = new Report(right.Answers.Choice("subject")!, right.Answers.Text("what")!);
        var result = await service.ReportAsync(
            file.Key,
            dossier.Season.Year,
            report,
            (typedInputs.Once, who.Conversation),
            who.Actor.Person,
            ct
        );
        return result switch
        {
            { LogEntry: not null, PlayId: not null } => Reported(result, texts),
            { Outcome: ReportOutcome.Ended ended } => MessageCard.Render(
                new MessageView(texts["error.stale", StaleReply.Words(ended.Season, texts)], dossier.Account.Name),
                texts
            ),
            _ => null,
        };
    }

    private async Task<Reply> BelowAsync(CardTurn turn, CancellationToken ct)
    {
        if (await LoadAsync(turn, ct) is not { } file)
        {
            return Reply.NotFound;
        }
        var follows = turn.Data.Verb == Cards.Verbs.UpdateFollows;
        if (follows && !file.Dossier.Account.IsVisibleTo(turn.Actor.Person))
        {
            return Reply.NotFound;
        }
        var card = follows ? Follows(file.Dossier, turn.Actor, IsPersonal(turn)) : Ask(file.Dossier, turn.Actor.Texts);
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return Reply.Say(turn.Actor.Texts["form.below"]);
    }

    private async Task<Reply> SaveAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Form is { } instance
        && await LoadAsync(turn, ct) is { } file
        && await WriteAsync(
            file,
            new TypedInputs(turn.Inputs, $"{instance}.{turn.Actor.Person.Id.ToLowerInvariant()}"),
            (turn.Actor, Conversation(turn)),
            ct
        )
            is { } card
            ? Reply.Show(card)
            : Reply.NotFound;

    private async Task<Reply> SubjectAsync(CardTurn turn, CancellationToken ct)
    {
        var (texts, subject) = (turn.Actor.Texts, turn.Input(ReportedCard.SubjectInput));
        if (!Base05Internal.Subjects.Contains(subject, StringComparer.Ordinal))
        {
            return Reply.Say(texts["problem.choice"]);
        }
        var result = await service.ReclassifyAsync(
            turn.Account,
            turn.Data.Play ?? string.Empty,
            subject,
            (turn.Actor.Person, Conversation(turn)),
            ct
        );
        return result switch
        {
            null => Reply.NotFound,
            { Outcome: ReportOutcome.NotYours } => Reply.Say(texts["update.notYours"]),
            { Outcome: ReportOutcome.Ended ended } => Reply.StaleAt(ended.Season),
            _ => Reply.Show(Reported(result, texts)),
        };
    }

    private async Task<Reply> FollowAsync(CardTurn turn, CancellationToken ct)
    {
        var (actor, follows) = (turn.Actor, turn.Data.Choice == FollowCard.Start);
        if (
            turn.Data.Form is not { } subject
            || !Base05Internal.Subjects.Contains(subject, StringComparer.Ordinal)
            || turn.Data.Choice is not (FollowCard.Start or FollowCard.Stop)
        )
        {
            return Reply.BadCard;
        }
        var after = await service.FollowAsync(turn.Account, turn.Year, subject, follows, actor.Person, ct);
        if (after is null)
        {
            return Reply.NotFound;
        }
        return turn.Data.Play is { } play && await service.CurrentAsync(turn.Account, play, ct) is { } report
            ? Muted(after, report, subject)
            : Reply.Show(Follows(after, actor, personal: true));
    }

    private static Reply Muted(Dossier dossier, LoggedEntry report, string subject)
    {
        var account = dossier.Account;
        var view = new UpdateView(account.Name, account.Id, report.Play, report.Id, Follows: false)
        {
            Muted = report.Play.Subject == subject,
        };
        return Reply.Show(UpdateCard.Render(view, Texts.In(account.Language)));
    }

    private static AdaptiveCard Reported(ReportResult result, Texts texts)
    {
        var (account, logEntry) = (result.Dossier.Account, result.LogEntry!);
        var manager = logEntry.By.Is(account.AccountManager) ? null : Texts.Name(account.AccountManager);
        return ReportedCard.Render(
            new ReportedView(account.Name, account.Id, logEntry, result.PlayId!, manager),
            texts
        );
    }

    private async Task<AccountSnapshot?> LoadAsync(CardTurn turn, CancellationToken ct) =>
        await store.LoadNewestAsync(turn.Account, turn.Year, ct) is { } file
        && UpdateService.MayReport(file, turn.Actor.Person, Conversation(turn))
            ? file
            : null;

    private static string Conversation(CardTurn turn) => turn.Context.Activity.Conversation.Id;

    private static bool IsPersonal(CardTurn turn) =>
        turn.Context.Activity.Conversation.ConversationType is null or "personal";

    private static FormView ViewOf(Dossier dossier, IReadOnlyDictionary<string, string> typed, Texts texts) =>
        new(
            dossier.Account.Name,
            dossier.Account.Id,
            dossier.Season.Year,
            0,
            Reporting.Form,
            0,
            SeasonSoFar.None,
            [],
            typed
        )
        {
            SaveVerb = Cards.Verbs.UpdateSave,
            SaveText = texts["update.save"],
            Instance = Guid.CreateVersion7().ToString("N"),
        };
}
