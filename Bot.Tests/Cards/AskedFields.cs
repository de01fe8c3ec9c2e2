using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Competitors;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Updates;
using AccountBot.Playbook.Visits;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Every form and every field there is, whatever is known of the season.</summary>
internal static class AskedFields
{
    public static string Question(int atBase, Form form, Field field) =>
        field.Says ?? $"{Texts.FormKey(atBase, form.Key)}.{field.Key}";

    public static IEnumerable<(int Base, Form Form)> Forms() =>
        TwelveBases
            .All.SelectMany(definition => definition.Forms.Select(form => (definition.Number, form)))
            .Append((0, NewAccount.FormFor(A.Year)))
            .Append((0, LogWriting.Form))
            .Append((0, KnownCompetitors.FormFor(Season.Bases)))
            .Append((0, RoleChange.Form))
            .Append((0, TaskForms.Change))
            .Append((0, TaskForms.New))
            .Append((0, NoGoPlan.Form))
            .Append((0, SettingsForms.Personal))
            .Append((0, SettingsForms.Account))
            .Append((0, SettingsForms.Tenant))
            .Append((0, VisitForms.New))
            .Append((0, Reporting.Form))
            .Append((0, ExecutiveForms.Ask));

    public static IEnumerable<(int Base, Form Form, Field Field)> Fields() =>
        Forms()
            .SelectMany(each =>
                Seasons().SelectMany(soFar => each.Form.FieldsFor(soFar)).Select(field => (each.Base, each.Form, field))
            )
            .Concat(HardReasons());

    /// <summary>Every key with which a base may wait for something else than answers.</summary>
    public static IEnumerable<string> Waits() =>
        from each in Forms()
        from soFar in Seasons()
        from gap in each.Form.Waits(soFar)
        select $"{Texts.FormKey(each.Base, gap.Form!)}.{gap.Field}";

    /// <summary>
    /// What forms ask depends on what is known: nothing, everything that is needed, and a season in which every base waits for someone.
    /// </summary>
    static IEnumerable<SeasonSoFar> Seasons()
    {
        yield return SeasonSoFar.None;
        yield return A.Dossier().PlayedTo(12).Complete().SoFar;
        yield return Waiting();
    }

    static SeasonSoFar Waiting() =>
        A.Dossier()
            .With(account => account with { Members = [new Member(A.Sam, MemberKind.OnCall)] })
            .AtBase(2)
            .With("contact", 1)
            .AtBase(4)
            .With("mandate")
            .AtBase(7)
            .With("meeting")
            .WithPreparation("invite", TaskState.Open)
            .AtBase(9)
            .With("group", 1, [.. GoodAnswers.To(9, "group", SeasonSoFar.None).SkipLast(1), ("informed", "no")])
            .AtBase(10)
            .With("complaint", 1, ("what", "Wrong print"), ("solved", "no"))
            .SoFar;

    /// <summary>Why the team sees a check of the plan differently: one question for every rule.</summary>
    static IEnumerable<(int Base, Form Form, Field Field)> HardReasons()
    {
        var hard = TwelveBases.Number(Base03Plan.Number).Find("hard")!;
        var rules = HardChecks
            .Questions.SelectMany(question => HardChecks.Letters.Select(letter => $"{question}.{letter}"))
            .Except(["what.clear", "when.clear"])
            .Concat(["short", "vague"]);
        foreach (var rule in rules)
        {
            yield return (
                Base03Plan.Number,
                hard,
                new TextField(rule)
                {
                    Group = rule.Contains('.', StringComparison.Ordinal) ? "b03.hard." + rule.Split('.')[0] : null,
                    Says = "b03.hard." + rule,
                    SaysWith = ["12"],
                }
            );
        }
        yield return (
            Base03Plan.Number,
            hard,
            new ChoiceField(
                "disagree",
                [
                    .. HardChecks.Questions.SelectMany(question =>
                        HardChecks.Letters.Select(letter => $"{question}_{letter}")
                    ),
                ]
            )
            {
                OptionsSay = "b03.hard.tick",
            }
        );
    }
}
