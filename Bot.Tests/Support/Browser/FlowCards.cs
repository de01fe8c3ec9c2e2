using AccountBot.Cards;
using AccountBot.Cards.Approvals;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Updates;
using AccountBot.Cards.Visits;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Updates;
using AccountBot.Playbook.Visits;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>What people tell each other: visits, reports, and the votes that they type.</summary>
static class FlowCards
{
    static readonly DateOnly Today = new(2026, 12, 1);
    static readonly DateTimeOffset Now = new(2026, 12, 1, 10, 20, 0, TimeSpan.Zero);

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season) =>
        Visits(season).Concat(Updates(season)).Concat(Typed(season));

    static IEnumerable<(string Name, AdaptiveCard Card)> Visits(PlayedSeason season)
    {
        var dossier = season.At(6);
        var account = dossier.Account;
        var visit = new VisitNotice(
            "visit",
            2026,
            account.Director.ShouldNotBeNull(),
            new DateOnly(2026, 12, 4),
            new TimeOnly(14, 30),
            season.In("Karin Jansen, at their new roastery", "Karin Jansen, in hun nieuwe branderij"),
            season.In("Opening of the roastery", "Opening van de branderij"),
            Asked: true,
            [new VisitStep(VisitStepKind.Announced, account.Director!, Now)]
        );
        var word = season.In(
            "Please stress the delivery times, and ask when the open invoice is paid.",
            "Benadruk de levertijden, en vraag wanneer de openstaande factuur wordt betaald."
        );
        var replied = visit.After(new VisitStep(VisitStepKind.Replied, account.AccountManager, Now, word));
        var view = new VisitView(account, visit, Today);
        yield return (
            "visit-new",
            FormCard.Render(Form(season, VisitForms.New, Verbs.VisitSave, "visit.save"), season.Texts)
        );
        yield return ("visit", VisitCard.Render(view, season.Texts));
        yield return ("visit-answered", VisitCard.Render(view with { Visit = replied }, season.Texts));
        yield return ("visit-said", VisitReplyCard.Render(replied, replied.Last, season.Texts));
        yield return ("visitor", VisitorCard.Render(view, season.Texts));
        yield return ("visitor-answered", VisitorCard.Render(view with { Visit = replied }, season.Texts));
        yield return (
            "visitor-unanswered",
            VisitorCard.Render(view with { Because = VisitTold.Unanswered }, season.Texts)
        );
    }

    static IEnumerable<(string Name, AdaptiveCard Card)> Updates(PlayedSeason season)
    {
        var account = season.At(6).Account;
        var logEntry = LogEntry.Of(LogEntryKind.Reported, 2026, 6, SampleSeason.Priya, Now) with
        {
            Subject = "distribution",
            Text = season.In(
                "From Monday on the warehouse in Rotterdam delivers before noon only",
                "Vanaf maandag levert het magazijn in Rotterdam alleen nog voor 12 uur"
            ),
        };
        var mine = new Subscription(SampleSeason.Tom, ["distribution", "it"], Now);
        yield return (
            "update-new",
            FormCard.Render(Form(season, Reporting.Form, Verbs.UpdateSave, "update.save"), season.Texts)
        );
        yield return (
            "update-reported",
            ReportedCard.Render(
                new ReportedView(account.Name, "account", logEntry, "one", Texts.Name(account.AccountManager)),
                season.Texts
            )
        );
        yield return (
            "update",
            UpdateCard.Render(new UpdateView(account.Name, "account", logEntry, "one", Follows: true), season.Texts)
        );
        yield return ("update-follow", FollowCard.Render(new FollowView(account, 2026, mine), season.Texts));
    }

    static IEnumerable<(string Name, AdaptiveCard Card)> Typed(PlayedSeason season)
    {
        var gate = season.OpenGate(season.At(6));
        var why = season.In("their budget is frozen", "hun budget is bevroren");
        var said = new TypedVote(Choice.NoGo, TypedWord.GoNoGo, why);
        yield return (
            "typed-vote",
            TypedVoteCard.Render(
                new TypedVoteView(gate, new Vote(SampleSeason.Tom, Choice.NoGo, why, Now)),
                season.Texts
            )
        );
        yield return (
            "manager-gate-typed",
            ManagerGateCard.Render(
                new ManagerGateView(
                    gate,
                    [],
                    Typed: new Dictionary<string, string>(StringComparer.Ordinal) { [ManagerGateCard.WhyInput] = why }
                )
                {
                    Said = said,
                },
                season.Texts
            )
        );
        var inside = season.At(5);
        yield return (
            "typed-accord",
            TypedApprovalCard.Render(new TypedApprovalView(inside, Tom, Accepts()), season.Texts)
        );
    }

    static Person Tom => SampleSeason.Tom;

    static Approval Accepts() => new(2026, 5, ApprovalKind.Acceptance, Tom, Stand.Agrees, null, Now, 1);

    static FormView Form(PlayedSeason season, Form form, string verb, string says) =>
        new(season.At(6).Account.Name, "account", 2026, 0, form, 0, SeasonSoFar.None, [], FormView.Untouched)
        {
            SaveVerb = verb,
            SaveText = season.Texts[says],
            Instance = "one",
        };
}
