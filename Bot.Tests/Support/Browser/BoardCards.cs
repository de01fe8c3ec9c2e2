using AccountBot.Cards.Executives;
using AccountBot.Cards.Forms;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>A request to a director, from asking to how it went.</summary>
static class BoardCards
{
    static readonly Person Marijke = new("marijke", "Marijke van den Berg", "29:marijke");
    static readonly Person James = new("james", "James Whitfield", "29:james");

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season)
    {
        var (texts, asked) = (season.Texts, Asked(season));
        var accepted = Then(asked, MomentKind.Accepted, Marijke, RequestState.Accepted);
        var why = texts["executive.no.why.example"];
        var declined = Then(asked, MomentKind.Declined, Marijke, RequestState.Declined, why);
        var proposed = Then(
            asked,
            MomentKind.Proposed,
            Marijke,
            RequestState.Proposed,
            texts["executive.because.example"],
            James
        );
        var question = Then(
            asked,
            MomentKind.Question,
            Marijke,
            RequestState.Asked,
            texts["executive.ask.what.example"]
        );
        var replied = Then(
            question,
            MomentKind.Replied,
            SampleSeason.Sanne,
            RequestState.Asked,
            texts["executive.reply.example"]
        );
        var changed = Changed(asked);
        var held = Then(accepted, MomentKind.Followed, SampleSeason.Sanne, RequestState.Held);
        var told = Then(held, MomentKind.Told, Marijke, RequestState.Told, texts["executive.story.example"]);
        var wrong = View(season, asked) with
        {
            Problem = new FieldProblem(ExecutiveAnswering.ReasonInput, new Problem("problem.required")),
        };
        yield return ("executive-form", Form(season));
        yield return ("executive-team", RequestCard.Render(View(season, question), texts));
        yield return ("executive-team-told", RequestCard.Render(View(season, told), texts));
        yield return ("executive-declined", RequestCard.Render(Personal(season, declined), texts));
        yield return ("executive-proposed", RequestCard.Render(Personal(season, proposed), texts));
        yield return ("executive-question", RequestCard.Render(Personal(season, question), texts));
        yield return ("executive", ExecutiveCard.Render(View(season, asked), texts));
        yield return ("executive-no", ExecutiveCard.Render(wrong, texts));
        yield return ("executive-replied", ExecutiveCard.Render(View(season, replied), texts));
        yield return ("executive-changed", ExecutiveCard.Render(View(season, changed), texts));
        yield return ("executive-accepted", ExecutiveCard.Render(View(season, accepted), texts));
        yield return ("executive-briefing", BriefingCard.Render(View(season, accepted), texts));
        yield return ("executive-how", ExecutiveCard.Render(View(season, held), texts));
        yield return ("executive-told", ExecutiveCard.Render(View(season, told), texts));
    }

    static AdaptiveCard Form(PlayedSeason season) =>
        FormCard.Render(
            ExecutiveCards.Asking(
                season.At(4),
                "one",
                null,
                FormView.Presets(ExecutiveForms.Ask, SeasonSoFar.None),
                season.Texts
            ),
            season.Texts
        );

    /// <summary>A week later than it was asked for first.</summary>
    static ExecutiveRequest Changed(ExecutiveRequest asked)
    {
        var moved = asked with { What = asked.What with { Date = asked.What.Date.AddDays(7) } };
        return moved with
        {
            AskedOf = [Marijke, Marijke],
            Moments =
            [
                .. moved.Moments,
                new RequestMoment(MomentKind.Changed, SampleSeason.Sanne, Next(moved), Before: asked.What),
            ],
        };
    }

    static ExecutiveView Personal(PlayedSeason season, ExecutiveRequest request) =>
        View(season, request) with
        {
            Personal = true,
        };

    static ExecutiveView View(PlayedSeason season, ExecutiveRequest request) =>
        new(season.At(4), request, request.What.Date.AddDays(-7));

    static ExecutiveRequest Asked(PlayedSeason season)
    {
        var (texts, now) = (season.Texts, season.Filled(4).Now);
        return new ExecutiveRequest(
            "one",
            2026,
            4,
            new Engagement(
                Occasion.Presentation,
                null,
                DateOnly.FromDateTime(now.Date).AddDays(14),
                new TimeOnly(14, 30),
                texts["executive.place.example"],
                texts["executive.whom.example"],
                texts["executive.briefing.example"],
                texts["executive.avoid.example"]
            ),
            RequestState.Asked,
            SampleSeason.Sanne,
            [Marijke],
            1,
            1,
            [new RequestMoment(MomentKind.Asked, SampleSeason.Sanne, now, null, Marijke)]
        );
    }

    static ExecutiveRequest Then(
        ExecutiveRequest request,
        MomentKind kind,
        Person by,
        RequestState state,
        string? text = null,
        Person? about = null
    ) =>
        request with
        {
            State = state,
            Moments = [.. request.Moments, new RequestMoment(kind, by, Next(request), text, about)],
        };

    static DateTimeOffset Next(ExecutiveRequest request) => request.Moments[^1].At.AddMinutes(50);
}
