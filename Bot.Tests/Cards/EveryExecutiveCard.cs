using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Executives;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Requests to directors, in every state, as they usually are and as large as they get.</summary>
internal static class EveryExecutiveCard
{
    static readonly IReadOnlyDictionary<string, string> Untouched = FormView.Untouched;

    public static IEnumerable<CardCase> All()
    {
        foreach (var state in Enum.GetValues<RequestState>())
        {
            var (usual, large) = (Usual(state), Large(state));
            yield return new($"executive, {state}", texts => ExecutiveCard.Render(usual, texts));
            yield return new($"executive, {state}, largest", texts => ExecutiveCard.Render(large, texts));
            yield return new($"request, {state}", texts => RequestCard.Render(usual, texts));
            yield return new(
                $"request, {state}, largest",
                texts => RequestCard.Render(large with { Personal = true }, texts)
            );
        }
        var stale = Usual(RequestState.Asked) with
        {
            Stale = true,
            Typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["decline"] = "Abroad" },
        };
        yield return new("executive, stale", texts => ExecutiveCard.Render(stale, texts));
        yield return new("request, stale", texts => RequestCard.Render(stale, texts));
        yield return new("briefing", texts => BriefingCard.Render(Usual(RequestState.Accepted), texts));
        yield return new("briefing, largest", texts => BriefingCard.Render(Large(RequestState.Accepted), texts));
        yield return new("executive, moved", texts => ExecutiveCards.PutBefore(In(texts, Usual(RequestState.Held)), 1));
        yield return new("executive, over", texts => ExecutiveCards.Over(In(texts, Usual(RequestState.Asked))));
        yield return new("ask an executive", texts => Form(A.Dossier(), null, Untouched, texts));
        yield return new(
            "ask an executive, largest",
            texts =>
                Form(
                    Large(RequestState.Asked).Dossier,
                    Large(RequestState.Asked).Request,
                    Planted.Inputs(ExecutiveForms.Ask, SeasonSoFar.None, Planted.Text),
                    texts,
                    [.. ExecutiveForms.Ask.Fields.Select(field => new FieldProblem(field.Key, TooLong))]
                )
        );
    }

    static Problem TooLong { get; } = new("problem.tooLong", 400, 500);

    static AdaptiveCards.AdaptiveCard Form(
        Dossier dossier,
        ExecutiveRequest? request,
        IReadOnlyDictionary<string, string> typed,
        Texts texts,
        params FieldProblem[] problems
    ) =>
        FormCard.Render(
            ExecutiveCards.Asking(dossier, new string('0', 32), request, typed, texts) with
            {
                Problems = problems,
            },
            texts
        );

    static ExecutiveView In(Texts texts, ExecutiveView view) =>
        view with
        {
            Dossier = A.Dossier().With(account => account with { Language = texts.Language }),
        };

    static ExecutiveView Usual(RequestState state) =>
        new(
            A.Dossier(),
            A.Request(state) with
            {
                AskedOf = state == RequestState.Held ? [A.Director, A.Director] : [A.Director],
            },
            A.Today
        );

    static ExecutiveView Large(RequestState state)
    {
        var (asker, director, colleague) = (Planted.People[0], Planted.People[66], Planted.People[67]);
        var what = new Engagement(
            Occasion.SocialEvent,
            Planted.Text(120),
            new DateOnly(2026, 12, 31),
            new TimeOnly(23, 59),
            Planted.Text(120),
            Planted.Text(160),
            Planted.Text(600),
            Planted.Text(ExecutiveForms.MostWords)
        );
        var other = A.Request(RequestState.Asked).What;
        RequestMoment Moment(MomentKind kind, Person by, Engagement? before = null) =>
            new(kind, by, A.Monday, Planted.Text(ExecutiveForms.MostStory), colleague, before, 100);
        var request = A.Request(state) with
        {
            What = what,
            AskedBy = asker,
            AskedOf = [.. Enumerable.Repeat(director, 40)],
            Round = 90,
            Revision = 120,
            Moments =
            [
                .. Enumerable.Repeat(Moment(MomentKind.Asked, asker), 40),
                Moment(MomentKind.Proposed, director),
                Moment(MomentKind.Changed, asker, other),
                Moment(MomentKind.Question, director),
                Moment(MomentKind.Replied, asker),
                Moment(MomentKind.Question, director),
            ],
        };
        var dossier = new Dossier(EveryCard.LargeAccount, A.Dossier().Build().Season, SeasonSoFar.None);
        return new ExecutiveView(dossier, request, A.Today)
        {
            Problem = new FieldProblem("colleague", TooLong),
            Typed = new[]
            {
                "decline",
                "question",
                "because",
                "colleague_name",
                "story",
                "withdrawReason",
                "reply",
            }.ToDictionary(input => input, _ => Planted.Text(500), StringComparer.Ordinal),
        };
    }
}
