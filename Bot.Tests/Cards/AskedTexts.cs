using AccountBot.Cards;
using AccountBot.Cards.Documents;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Import;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>The texts that cards ask for by names that are put together.</summary>
internal static class AskedTexts
{
    /// <summary>What there must be.</summary>
    public static IEnumerable<string> Asked() =>
        Bases()
            .Concat(AskedFields.Fields().SelectMany(AskedBy))
            .Concat(AskedFields.Waits())
            .Concat(Commands())
            .Concat(Lists())
            .Concat(Plates())
            .Concat(Documents())
            .Concat(Accords())
            .Concat(Executives())
            .Concat(Samples())
            .Concat(Places())
            .Distinct();

    /// <summary>What is shown where it exists.</summary>
    public static IEnumerable<string> Optional() =>
        TwelveBases
            .All.Select(definition => $"b{definition.Number:00}.tip")
            .Concat(
                AskedFields.Fields().Select(each => AskedFields.Question(each.Base, each.Form, each.Field) + ".example")
            )
            .Concat(
                AskedFields
                    .Fields()
                    .Select(each => $"{Texts.FormKey(each.Base, each.Form.Key)}.{each.Field.Key}.example")
            )
            .Concat(
                AskedFields.Fields().Select(each => AskedFields.Question(each.Base, each.Form, each.Field) + ".hint")
            )
            .Append("b01.match.pairs.label")
            .Concat(new[] { "because", "story", "hours" }.Select(field => $"executive.{field}.example"));

    static IEnumerable<string> Bases() =>
        TwelveBases
            .All.Select(definition => $"b{definition.Number:00}.name")
            .Concat(
                TwelveBases
                    .All.Where(definition => definition.Forms.Count > 0)
                    .Select(definition => $"b{definition.Number:00}.why")
            )
            .Concat(
                AskedFields
                    .Forms()
                    .SelectMany(each => new[] { ".title", ".why" }.Select(part => FormKey(each.Base, each.Form) + part))
            )
            .Concat(Enumerable.Range(1, 3).Select(lap => $"lap.{lap}"))
            .Concat(
                HardChecks.Letters.SelectMany(letter =>
                    new[] { $"b03.hard.letter.{letter}", $"b03.hard.letter.{letter}.short" }
                )
            )
            .Concat(new[] { "country", "europe", "world" }.Select(where => "b03.sentence.where." + where))
            .Concat(Base02Inventory.Roles.SelectMany(role => new[] { $"role.{role}", $"role.{role}.short" }))
            .Concat(RoleChange.Roles.Select(role => "vacant." + role));

    static IEnumerable<string> Commands() =>
        ChooseAccountCardTests
            .Commands.Select(command => "choose.do." + command)
            .Concat(Helped.Select(command => "help." + command));

    static readonly string[] Helped =
    [
        "new",
        "play",
        "status",
        "vote",
        "log",
        "decisions",
        "health",
        "portfolio",
        "tasks",
        "competitor",
        "visit",
        "update",
        "executive",
        "contacts",
        "contact",
        "reopen",
        "end",
        "handover",
        "plan",
        "season",
        "export",
        "cancel",
        "undo",
        "plate",
        "settings",
        "move",
        "import",
        "language",
        "help",
    ];

    static IEnumerable<string> Lists() =>
        Named<LogEntryKind>("play.")
            .Concat(Named<LogGroup>("log.kind."))
            .Concat(Preparations.Keys.Select(key => "task." + TaskChanges.PreparationSubject + key))
            .Concat(ImportColumn.All.Select(column => "import.column." + column.Field))
            .Concat(new[] { "new", "known", "double", "wrong" }.Select(fate => "import.fate." + fate))
            .Concat(Named<PortfolioFilter>("portfolio.filter."))
            .Concat(Named<PortfolioOrder>("portfolio.order."))
            .Concat(Named<HealthKind>("health.part."))
            .Concat(Named<HealthGrade>("health.grade."))
            .Concat(
                new[] { "base", "gate", "parked", "homeRun", "ended", "season" }.Select(state => "error.stale." + state)
            );

    static IEnumerable<string> Executives() =>
        ExecutiveForms
            .Ask.Fields.Skip(1)
            .Select(field => $"executive.{field.Key}.short")
            .Concat(new[] { "colleague", "because", "story", "hours" }.Select(field => "executive." + field));

    static IEnumerable<string> Places() => Named<PlaceKind>("contact.place.").Except(["contact.place.form"]);

    static IEnumerable<string> Accords() =>
        from kind in new[] { "mandate", "accept" }
        from part in new[] { "yes", "no", "reason", "reason.example" }
        select $"accord.{kind}.{part}";

    static IEnumerable<string> Plates() =>
        from kind in Enum.GetNames<InboxKind>()
        from part in new[] { string.Empty, ".button" }
        select $"plate.{char.ToLowerInvariant(kind[0])}{kind[1..]}{part}";

    static IEnumerable<string> Documents() =>
        DocumentKinds
            .All.SelectMany(kind => new[] { "export." + kind, $"export.{kind}.what" })
            .Concat(HardChecks.Letters.Select(letter => "doc.hard." + letter))
            .Concat(["doc.team.permanent", "doc.team.onCall"])
            .Concat(
                new[] { "name", "function", "email", "roles", "dmt", "attitude", "influence", "owner", "notes" }.Select(
                    field => "doc.contact." + field
                )
            )
            .Concat(
                Base09Users
                    .Definition.Find("group")!
                    .FieldsFor(SeasonSoFar.None)
                    .Select(field => "doc.users." + field.Key)
            );

    static IEnumerable<string> Samples() =>
        Enumerable
            .Range(1, 4)
            .SelectMany(number => new[] { $"sample.contact.{number}", $"sample.contact.{number}.function" })
            .Concat(Enumerable.Range(1, 12).Select(number => $"sample.work.{number}"));

    // The last form of most bases is the same everywhere and has its texts once.
    static string FormKey(int atBase, Form form) =>
        form == ExpectationFields.NextBase ? form.Key : Texts.FormKey(atBase, form.Key);

    static IEnumerable<string> AskedBy((int Base, Form Form, Field Field) each)
    {
        var question = AskedFields.Question(each.Base, each.Form, each.Field);
        yield return question;
        if (each.Field.Group is { } group)
        {
            yield return group;
            yield return group + ".short";
        }
        if (each.Field is ChoiceField { Literal: false } choice)
        {
            foreach (var option in choice.Options)
            {
                yield return $"{choice.OptionsSay ?? question}.{option}";
            }
        }
        if (each.Field is PairsField)
        {
            yield return question + ".left";
            yield return question + ".right";
            yield return question + ".left.example";
            yield return question + ".right.example";
        }
    }

    static IEnumerable<string> Named<T>(string prefix)
        where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => $"{prefix}{char.ToLowerInvariant(name[0])}{name[1..]}");
}
