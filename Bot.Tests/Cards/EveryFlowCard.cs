using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Approvals;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Updates;
using AccountBot.Cards.Visits;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Updates;
using AccountBot.Playbook.Visits;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What people tell each other: visits, reports, and the votes that they type.</summary>
internal static class EveryFlowCard
{
    public static IEnumerable<CardCase> All() => Visits().Concat(Updates()).Concat(Votes()).Concat(Accords());

    static IEnumerable<CardCase> Visits()
    {
        var announced = Visit([VisitStepKind.Announced]);
        var states = new Dictionary<string, VisitView>(StringComparer.Ordinal)
        {
            ["announced"] = View(announced),
            ["no protocol"] = View(announced with { Asked = false }),
            ["reminded"] = View(announced) with { Because = VisitTold.Reminder },
            ["unanswered"] = View(announced) with { Because = VisitTold.Unanswered },
            ["answered"] = View(Visit([VisitStepKind.Announced, VisitStepKind.Replied])),
            ["nothing to add"] = View(Visit([VisitStepKind.Announced, VisitStepKind.NothingToAdd])),
            ["moved"] = View(Visit([VisitStepKind.Announced, VisitStepKind.Moved])),
            ["overtaken"] = View(announced) with { Overtaken = true, Typed = Inputs("word", "Stress the delivery") },
            ["cancelled"] = View(Visit([VisitStepKind.Announced, VisitStepKind.Cancelled])),
            ["over"] = View(announced) with { Today = A.Today.AddDays(9) },
            ["largest"] = Largest(),
            ["largest, cancelled"] = Largest() with { Visit = Largest().Visit.After(Step(VisitStepKind.Cancelled)) },
        };
        foreach (var (name, view) in states)
        {
            yield return new($"visit, {name}", texts => VisitCard.Render(view, texts));
            yield return new($"visitor, {name}", texts => VisitorCard.Render(view, texts));
        }
        yield return new(
            "visit, said in the thread",
            texts => VisitReplyCard.Render(Largest().Visit, Step(VisitStepKind.Replied), texts)
        );
        yield return new("visit form", texts => FormCard.Render(Form(VisitForms.New, FormView.Untouched), texts));
        yield return new(
            "visit form, largest",
            texts =>
                FormCard.Render(
                    Form(VisitForms.New, Planted.Inputs(VisitForms.New, SeasonSoFar.None, Planted.Text)) with
                    {
                        Problems = [new FieldProblem("on", new Problem("problem.datePast"))],
                    },
                    texts
                )
        );
    }

    static VisitView View(VisitNotice visit) => new(A.Account(), visit, A.Today);

    static VisitNotice Visit(IEnumerable<VisitStepKind> steps) =>
        new(
            "v1",
            A.Year,
            A.Director,
            A.Today.AddDays(3),
            new TimeOnly(14, 30),
            "Karin Jansen",
            "Getting to know each other",
            Asked: true,
            [.. steps.Select(kind => Step(kind) with { Text = kind == VisitStepKind.Replied ? "Stress it" : null })]
        );

    static VisitStep Step(VisitStepKind kind) => new(kind, A.Kim, A.Monday, Planted.Text(VisitForms.MostWord));

    static VisitView Largest() =>
        new(
            EveryCard.LargeAccount,
            new VisitNotice(
                new string('f', 32),
                A.Year,
                Planted.People[66],
                A.Today.AddDays(3),
                new TimeOnly(14, 30),
                Planted.Text(VisitForms.MostWith),
                Planted.Text(VisitForms.MostPurpose),
                Asked: true,
                [Step(VisitStepKind.Announced), .. Enumerable.Repeat(Step(VisitStepKind.Replied), 30)]
            ),
            A.Today
        )
        {
            Overtaken = true,
            Problems =
            [
                new FieldProblem("word", new Problem("problem.required")),
                new FieldProblem("on", new Problem("problem.datePast")),
                new FieldProblem("why", new Problem("problem.tooLong", 600, 700)),
            ],
            Typed = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["word"] = Planted.Text(700),
                ["on"] = "2020-01-01",
                ["at"] = "14:30",
                ["why"] = Planted.Text(700),
            },
        };

    static IEnumerable<CardCase> Updates()
    {
        yield return new("update form", texts => FormCard.Render(Form(Reporting.Form, FormView.Untouched), texts));
        yield return new(
            "update form, largest",
            texts =>
                FormCard.Render(
                    Form(Reporting.Form, Planted.Inputs(Reporting.Form, SeasonSoFar.None, Planted.Text)),
                    texts
                )
        );
        foreach (var subject in Base05Internal.Subjects)
        {
            var logEntry = Report(subject, "Their line stood still for a day");
            yield return new(
                $"reported, {subject}",
                texts => ReportedCard.Render(new ReportedView("Contoso", "acc1", logEntry, "id", "Kim de Vries"), texts)
            );
            yield return new(
                $"update, {subject}",
                texts => UpdateCard.Render(new UpdateView("Contoso", "acc1", logEntry, "id", Follows: true), texts)
            );
        }
        var large = Report("distribution", Planted.Text(Reporting.MostText)) with { By = Planted.People[0] };
        yield return new(
            "reported, largest",
            texts =>
                ReportedCard.Render(new ReportedView(EveryCard.LargeAccount.Name, "acc1", large, "id", null), texts)
        );
        yield return new(
            "update, largest",
            texts =>
                UpdateCard.Render(
                    new UpdateView(EveryCard.LargeAccount.Name, "acc1", large, "id", Follows: false) { Muted = true },
                    texts
                )
        );
        yield return new(
            "follow",
            texts => FollowCard.Render(new FollowView(A.Account(), A.Year, Follows(A.Sam, ["it"])), texts)
        );
        yield return new(
            "follow, account manager",
            texts => FollowCard.Render(new FollowView(A.Account(), A.Year, Follows(A.Kim, [])), texts)
        );
        yield return new(
            "follow, everybody",
            texts => FollowCard.Render(new FollowView(EveryCard.LargeAccount, A.Year, null), texts)
        );
    }

    static Subscription Follows(Person person, IReadOnlyList<string> subjects) => new(person, subjects, A.Monday);

    static LogEntry Report(string subject, string text) =>
        LogEntry.Of(LogEntryKind.Reported, A.Year, 1, A.Sam, A.Monday) with
        {
            Subject = subject,
            Text = text,
        };

    static IEnumerable<CardCase> Votes()
    {
        var gate = A.Gate().Build();
        var (large, why) = (EveryCard.LargeGate(2), Planted.Text(GateCard.MostReason));
        yield return new("typed vote", texts => TypedVoteCard.Render(new TypedVoteView(gate, A.Go(A.Sam)), texts));
        yield return new(
            "typed vote, with the way back",
            texts => TypedVoteCard.Render(new TypedVoteView(gate, A.Go(A.Sam)) { PlayId = "id" }, texts)
        );
        yield return new(
            "typed vote, closed",
            texts =>
                TypedVoteCard.Render(
                    new TypedVoteView(gate with { Verdict = new Verdict(Choice.Go, null, A.Monday) }, A.Go(A.Sam)),
                    texts
                )
        );
        yield return new(
            "typed vote, largest",
            texts => TypedVoteCard.Render(new TypedVoteView(large, A.NoGo(Planted.People[1], why)), texts)
        );
        yield return new(
            "typed vote, too long",
            texts =>
                TypedVoteCard.Render(
                    new TypedVoteView(large, null)
                    {
                        Problem = texts["problem.tooLong", 300, 4000],
                        Typed = Planted.Text(4000),
                    },
                    texts
                )
        );
        foreach (var said in Said())
        {
            yield return new(
                $"gate, typed {said.Choice} {said.Reason?.Length}",
                texts => GateCard.Render(new GateView(gate, [], A.Sam) { Said = said }, texts)
            );
            yield return new(
                $"manager's gate, typed {said.Choice} {said.Reason?.Length}",
                texts =>
                    ManagerGateCard.Render(
                        new ManagerGateView(large, EveryCard.LargeVotes(large), Typed: Inputs("why", said.Reason ?? ""))
                        {
                            Said = said,
                        },
                        texts
                    )
            );
        }
    }

    static IEnumerable<TypedVote> Said() =>
        from choice in new[] { Choice.Go, Choice.NoGo }
        from reason in new[] { null, Planted.Text(ManagerGateCard.MostWhy) }
        select new TypedVote(choice, TypedWord.GoNoGo, reason);

    static IEnumerable<CardCase> Accords()
    {
        Dossier open = A.Dossier().AtBase(5).With("clarity").With("behaviour");
        var large = EveryCard.LargeDossier(5, Planted.Text);
        var objects = Accord(A.Sam, Stand.Objects, "No hours left");
        yield return new("typed acceptance", Card(new(open, A.Sam, Accord(A.Sam, Stand.Agrees, null))));
        yield return new("typed objection", Card(new(open, A.Sam, objects)));
        yield return new("typed objection without a reason", Card(new(open, A.Sam, null, "?")));
        yield return new(
            "typed objection, largest",
            Card(new(large, Planted.People[1], null, Planted.Text(100), Planted.Text(500)))
        );
        yield return new(
            "acceptance, typed in the own chat",
            texts =>
                ApprovalCards.Of(In(open, texts), ApprovalKind.Acceptance, A.Sam, personal: true, null, "No hours left")
        );
    }

    static Dossier In(Dossier dossier, Texts texts) =>
        dossier with
        {
            Account = dossier.Account with { Language = texts.Language },
        };

    static Func<Texts, AdaptiveCards.AdaptiveCard> Card(TypedApprovalView view) =>
        texts => TypedApprovalCard.Render(view, texts);

    static Approval Accord(Person by, Stand stand, string? reason) =>
        new(A.Year, 5, ApprovalKind.Acceptance, by, stand, reason, A.Monday, 1);

    static FormView Form(Form form, IReadOnlyDictionary<string, string> typed) =>
        new("Contoso", "acc1", A.Year, 0, form, 0, SeasonSoFar.None, [], typed) { Instance = "one" };

    static Dictionary<string, string> Inputs(string input, string typed) =>
        new(StringComparer.Ordinal) { [input] = typed };
}
