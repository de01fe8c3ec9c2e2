using AccountBot.Bot.Accounts;
using AccountBot.Bot.Turns;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Talk;
using AccountBot.Cards.Updates;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Rhythm;
using AccountBot.Playbook.Updates;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons of what colleagues report: the form, the subject, and who follows what.</summary>
public sealed class UpdateAction(UpdateDesk desk, AccountStore store, TimeProvider time) : ICardAction
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

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
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
    public static AdaptiveCard Follows(Dossier dossier, Reader reader, bool personal) =>
        FollowCard.Render(
            new FollowView(
                dossier.Account,
                dossier.Season.Year,
                personal ? Reporting.SubscriptionOf(dossier, reader.Person) : null
            ),
            reader.Texts
        );

    /// <summary>Writes a report, or gives the form back with what is wrong. Null when there is no such account any more.</summary>
    public async Task<AdaptiveCard?> WriteAsync(
        AccountFile file,
        Written written,
        (Reader Reader, string Conversation) who,
        CancellationToken ct
    )
    {
        var (dossier, texts) = (file.Dossier, who.Reader.Texts);
        var today = who.Reader.Today(time);
        var inputs = new FormInputs(written.Inputs, Nobody, who.Reader.Language, today);
        if (Reporting.Form.Read(inputs, SeasonSoFar.None) is not FormReading.Right right)
        {
            var problems = ((FormReading.Wrong)Reporting.Form.Read(inputs, SeasonSoFar.None)).Problems;
            return FormCard.Render(ViewOf(dossier, written.Inputs, texts) with { Problems = problems }, texts);
        }
        var report = new Report(right.Answers.Choice("subject")!, right.Answers.Text("what")!);
        var result = await desk.ReportAsync(
            file.Key,
            dossier.Season.Year,
            report,
            (written.Once, who.Conversation),
            who.Reader.Person,
            ct
        );
        return result switch
        {
            { Play: not null, PlayId: not null } => Reported(result, texts),
            { Outcome: ReportOutcome.Ended ended } => MessageCard.Render(
                new MessageView(texts["error.stale", Stale.Words(ended.Season, texts)], dossier.Account.Name),
                texts
            ),
            _ => null,
        };
    }

    private async Task<CardReply> BelowAsync(CardTurn turn, CancellationToken ct)
    {
        if (await LoadAsync(turn, ct) is not { } file)
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        var follows = turn.Data.Verb == Cards.Verbs.UpdateFollows;
        if (follows && !file.Dossier.Account.IsVisibleTo(turn.Reader.Person))
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
        }
        var card = follows
            ? Follows(file.Dossier, turn.Reader, IsPersonal(turn))
            : Ask(file.Dossier, turn.Reader.Texts);
        await turn.Context.SendActivityAsync(CardReplies.Activity(card), ct);
        return CardReply.Say(turn.Reader.Texts["form.below"]);
    }

    private async Task<CardReply> SaveAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Form is { } instance
        && await LoadAsync(turn, ct) is { } file
        && await WriteAsync(
            file,
            new Written(turn.Inputs, $"{instance}.{turn.Reader.Person.Id.ToLowerInvariant()}"),
            (turn.Reader, Conversation(turn)),
            ct
        )
            is { } card
            ? CardReply.Show(card)
            : CardReply.Say(turn.Reader.Texts["error.notFound"]);

    private async Task<CardReply> SubjectAsync(CardTurn turn, CancellationToken ct)
    {
        var (texts, subject) = (turn.Reader.Texts, turn.Input(ReportedCard.SubjectInput));
        if (!Base05Internal.Subjects.Contains(subject, StringComparer.Ordinal))
        {
            return CardReply.Say(texts["problem.choice"]);
        }
        var result = await desk.ReclassifyAsync(
            turn.Account,
            turn.Data.Play ?? string.Empty,
            subject,
            (turn.Reader.Person, Conversation(turn)),
            ct
        );
        return result switch
        {
            null => CardReply.Say(texts["error.notFound"]),
            { Outcome: ReportOutcome.NotYours } => CardReply.Say(texts["update.notYours"]),
            { Outcome: ReportOutcome.Ended ended } => CardReply.Say(
                texts["error.stale", Stale.Words(ended.Season, texts)]
            ),
            _ => CardReply.Show(Reported(result, texts)),
        };
    }

    private async Task<CardReply> FollowAsync(CardTurn turn, CancellationToken ct)
    {
        var (reader, follows) = (turn.Reader, turn.Data.Choice == FollowCard.Start);
        if (
            turn.Data.Form is not { } subject
            || !Base05Internal.Subjects.Contains(subject, StringComparer.Ordinal)
            || turn.Data.Choice is not (FollowCard.Start or FollowCard.Stop)
        )
        {
            return CardReply.Say(reader.Texts["error.badCard"]);
        }
        var after = await desk.FollowAsync(turn.Account, turn.Year, subject, follows, reader.Person, ct);
        if (after is null)
        {
            return CardReply.Say(reader.Texts["error.notFound"]);
        }
        return turn.Data.Play is { } play && await desk.CurrentAsync(turn.Account, play, ct) is { } report
            ? Muted(after, report, subject)
            : CardReply.Show(Follows(after, reader, personal: true));
    }

    private static CardReply Muted(Dossier dossier, LoggedPlay report, string subject)
    {
        var account = dossier.Account;
        var view = new UpdateView(account.Name, account.Id, report.Play, report.Id, Follows: false)
        {
            Muted = report.Play.Subject == subject,
        };
        return CardReply.Show(UpdateCard.Render(view, Texts.In(account.Language)));
    }

    private static AdaptiveCard Reported(ReportResult result, Texts texts)
    {
        var (account, play) = (result.Dossier.Account, result.Play!);
        var manager = play.By.Is(account.AccountManager) ? null : Texts.Name(account.AccountManager);
        return ReportedCard.Render(new ReportedView(account.Name, account.Id, play, result.PlayId!, manager), texts);
    }

    private async Task<AccountFile?> LoadAsync(CardTurn turn, CancellationToken ct) =>
        await store.LoadNewestAsync(turn.Account, turn.Year, ct) is { } file
        && UpdateDesk.MayReport(file, turn.Reader.Person, Conversation(turn))
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
