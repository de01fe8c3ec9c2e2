using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Approvals;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Plans;
using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>The plan, the entries of forms, and what people agree to.</summary>
internal static class EveryPlanCard
{
    public static IEnumerable<CardCase> All() => Plans().Concat(Entries()).Concat(Mandates()).Concat(Acceptances());

    static IEnumerable<CardCase> Plans()
    {
        Dossier none = A.Dossier().PlayedTo(3);
        Dossier made = A.Dossier().PlayedTo(3).Complete();
        yield return new("plan, none", texts => PlanCard.Render(none, texts));
        yield return new("plan", texts => PlanCard.Render(made, texts));
        foreach (var (size, text) in Sizes)
        {
            var large = Versions(EveryCard.LargeDossier(3, text), 25);
            yield return new($"plan, {size}", texts => PlanCard.Render(large, texts));
            yield return new(
                $"plan compared, {size}",
                texts =>
                    PlanCompareCard.Render(
                        new PlanCompareView(large, large.Answers.Plans[0], large.Answers.Plan!),
                        texts
                    )
            );
        }
        var same = Versions(made, 2);
        yield return new(
            "plan compared, the same",
            texts => PlanCompareCard.Render(new PlanCompareView(same, same.Answers.Plan!, same.Answers.Plan!), texts)
        );
    }

    /// <summary>A plan of which every version but the last says nothing yet.</summary>
    static Dossier Versions(Dossier dossier, int count)
    {
        var last = Base03Plan.PlanForms.ToDictionary(
            form => form,
            form => dossier.Answers.Of(3, form),
            StringComparer.Ordinal
        );
        var empty = Base03Plan.PlanForms.ToDictionary(
            form => form,
            _ => AccountBot.Playbook.Forms.Answers.None,
            StringComparer.Ordinal
        );
        return dossier with
        {
            Answers = dossier.Answers with
            {
                Plans =
                [
                    .. Enumerable
                        .Range(1, count)
                        .Select(number => new PlanVersion(
                            A.Year,
                            number,
                            3,
                            number == count ? last : empty,
                            Planted.People[1],
                            A.Monday
                        )),
                ],
            },
        };
    }

    static IEnumerable<CardCase> Entries()
    {
        foreach (
            var (definition, form) in TwelveBases.All.SelectMany(definition =>
                definition.Forms.Where(form => form.Repeatable).Select(form => (definition, form))
            )
        )
        {
            Dossier none = A.Dossier().PlayedTo(definition.Number);
            Dossier typical = A.Dossier().PlayedTo(definition.Number).Complete();
            var large = EveryCard.LargeDossier(definition.Number, Planted.Text);
            var name = $"entries {definition.Number} {form.Key}";
            yield return new($"{name}, none", texts => Render(none, texts));
            yield return new(name, texts => Render(typical, texts));
            yield return new($"{name}, largest", texts => Render(large, texts));

            AdaptiveCards.AdaptiveCard Render(Dossier dossier, AccountBot.Cards.Texts texts) =>
                EntriesCard.Render(new EntriesView(dossier, definition.Number, form, texts["problem.required"]), texts);
        }
    }

    static IEnumerable<CardCase> Mandates()
    {
        Dossier asked = A.Dossier().PlayedTo(4).With("mandate");
        Dossier objected = A.Dossier()
            .PlayedTo(4)
            .With("mandate")
            .With(ApprovalKind.Mandate, A.Director, Stand.Objects, "Too small");
        var large = EveryCard.LargeDossier(4, Planted.Text);
        yield return new("mandate", texts => MandateCard.Render(new MandateView(asked), texts));
        yield return new(
            "mandate, asked no longer",
            texts =>
                ApprovalCards.Over(
                    asked with
                    {
                        Account = asked.Account with { Language = texts.Language },
                    },
                    ApprovalKind.Mandate
                )
        );
        yield return new("mandate, objected", texts => MandateCard.Render(new MandateView(objected), texts));
        yield return new(
            "mandate, largest",
            texts => MandateCard.Render(new MandateView(large, texts["problem.required"], Planted.Text(500)), texts)
        );
    }

    static IEnumerable<CardCase> Acceptances()
    {
        Dossier open = A.Dossier().PlayedTo(5).With("clarity").With("behaviour");
        Dossier complete = A.Dossier().PlayedTo(5).Complete();
        yield return new("acceptances", texts => AcceptanceCard.Render(new AcceptanceView(open), texts));
        yield return new(
            "acceptances, mine",
            texts => AcceptanceCard.Render(new AcceptanceView(complete, A.Sam), texts)
        );
        var large = EveryCard.LargeDossier(5, Planted.Text);
        var objecting = large with
        {
            Answers = large.Answers with
            {
                Accords =
                [
                    .. Planted.People.Select(person => new Approval(
                        A.Year,
                        5,
                        ApprovalKind.Acceptance,
                        person,
                        Stand.Objects,
                        Planted.Text(400),
                        A.Monday,
                        1
                    )),
                ],
            },
        };
        yield return new(
            "acceptances, largest",
            texts =>
                AcceptanceCard.Render(
                    new AcceptanceView(
                        objecting,
                        Planted.People[1],
                        false,
                        texts["problem.required"],
                        Planted.Text(500)
                    ),
                    texts
                )
        );
    }

    static readonly (string Size, Func<int, string> Text)[] Sizes =
    [
        ("largest", Planted.Text),
        ("escaped", Planted.Escaped),
    ];
}
