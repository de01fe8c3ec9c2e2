using System.Text.RegularExpressions;
using System.Xml.Linq;
using AccountBot.Bot.Tests.Architecture;
using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Documents;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Competitors;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Import;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Updates;
using AccountBot.Playbook.Visits;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Every text exists in both languages, is used, and is there where a card asks for it.</summary>
public sealed partial class TextsTests
{
    static readonly Dictionary<string, string> English = Read("Texts.resx");
    static readonly Dictionary<string, string> Dutch = Read("Texts.nl.resx");

    [Fact]
    public void BothLanguages_HaveTheSameTexts()
    {
        English.Keys.Except(Dutch.Keys).ShouldBeEmpty("not in Dutch");
        Dutch.Keys.Except(English.Keys).ShouldBeEmpty("not in English");
    }

    [Fact]
    public void BothLanguages_HaveTheSameArguments() =>
        English.Keys.Where(key => !Arguments(English[key]).SetEquals(Arguments(Dutch[key]))).ShouldBeEmpty();

    [Fact]
    public void NoText_IsEmptyOrEndsInBlanks() =>
        English
            .Concat(Dutch)
            .Where(text => text.Value.Length == 0 || text.Value != text.Value.Trim())
            .Select(text => text.Key)
            .ShouldBeEmpty();

    [Fact]
    public void EveryText_IsShown_WithItsArguments()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var texts = Texts.In(language);
            English.Keys.Where(key => texts.Find(key) is null).ShouldBeEmpty();
            foreach (var key in English.Keys)
            {
                Should.NotThrow(() => texts[key, "a", "b", "c", "d", "e", "f", "g", "h"]);
            }
        }
    }

    [Fact]
    public void EveryText_ThatTheSourceNames_Exists() =>
        Named().Where(key => !English.ContainsKey(key)).ShouldBeEmpty();

    [Fact]
    public void EveryText_ThatThePlaybookAsksFor_Exists() =>
        Asked().Where(key => !English.ContainsKey(key)).ShouldBeEmpty();

    [Fact]
    public void EveryText_IsUsed()
    {
        var literals = Sources()
            .SelectMany(source => Literal().Matches(source))
            .Select(match => match.Groups["key"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var asked = Asked().Concat(Optional()).ToHashSet(StringComparer.Ordinal);

        English.Keys.Where(key => !asked.Contains(key) && !literals.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void EveryField_AsksInBothLanguages_WithAnExampleWhereItIsTyped()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var texts = Texts.In(language);
            foreach (var (atBase, form, field) in Fields())
            {
                var label = texts.Label(atBase, form.Key, field);
                label.ShouldNotBe(Question(atBase, form, field));
                label.ShouldNotContain("{");
                if (IsTyped(field))
                {
                    texts.Example(atBase, form.Key, field).ShouldNotBeNull($"{form.Key}.{field.Key}");
                }
            }
        }
    }

    static bool IsTyped(Field field) =>
        field is TextField or ListField or NumberField or MoneyField or YesNoField or MatchField;

    [Fact]
    public void Label_NamesWhomItIsAbout()
    {
        var task = Fields().First(each => each is { Base: 5, Form.Key: "clarity" } && each.Field.SaysWith.Count > 0);

        Texts.In(Language.En).Label(5, "clarity", task.Field).ShouldBe($"What does {A.Kim.Name} do for this account?");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(11)]
    public void FormOfMostBases_HasOneTitle(int number)
    {
        Texts.In(Language.En).FormTitle(number, "next").ShouldBe("On to the next base");
        Texts.In(Language.Nl).FormTitle(number, "next").ShouldBe("Op naar het volgende honk");
    }

    [Fact]
    public void FormWithoutATitle_ShowsItsKey() =>
        Texts.In(Language.En).FormTitle(3, "nothing").ShouldBe("b03.nothing.title");

    [Fact]
    public void ExamplesOfAmountsDatesAndLists_AreRightAnswersThemselves()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (
                var (atBase, form, field) in Fields()
                    .Where(each => each.Field is NumberField or MoneyField or ListField or TextField)
            )
            {
                var example = Texts.In(language).Example(atBase, form.Key, field)!;
                var inputs = A.Inputs((field.Key, example)) with { Reader = language };

                field.Read(inputs).ShouldBeOfType<FieldReading.Given>($"{form.Key}.{field.Key}: {example}");
            }
        }
    }

    [Theory]
    [InlineData("problem.number", NumberKind.Number)]
    [InlineData("problem.money", NumberKind.Money)]
    public void ExamplesInAProblem_AreRightAnswersThemselves(string key, NumberKind kind)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var examples = Amount()
                .Matches(Texts.In(language)[key])
                .Select(match => match.Value.TrimEnd('.', ','))
                .ToList();

            examples.ShouldNotBeEmpty();
            examples.ShouldAllBe(example => Numbers.Read(example, language, kind == NumberKind.Money) != null);
        }
    }

    public enum NumberKind
    {
        Number,
        Money,
    }

    [Theory]
    [InlineData(Language.En, "€\u00a01,234.50", "1,234.5", "2 Mar 2026")]
    [InlineData(Language.Nl, "€\u00a01.234,50", "1.234,5", "2 mrt 2026")]
    public void AmountsAndDates_AreWrittenInTheReadersLanguage(
        Language language,
        string money,
        string number,
        string date
    )
    {
        var texts = Texts.In(language);

        texts.Money(1234.5m).ShouldBe(money);
        texts.Number(1234.5m).ShouldBe(number);
        texts.Date(new DateOnly(2026, 3, 2)).ShouldBe(date);
        texts.Money(1200).ShouldNotContain(",00");
        texts.Money(1200).ShouldNotContain(".00");
    }

    [Fact]
    public void Moment_IsToldInTheTimeOfTheOffice()
    {
        var summer = new DateTimeOffset(2026, 7, 1, 22, 30, 0, TimeSpan.Zero);
        var winter = new DateTimeOffset(2026, 1, 1, 22, 30, 0, TimeSpan.Zero);

        Texts.In(Language.En).Moment(summer).ShouldBe("2 Jul 00:30");
        Texts.In(Language.En).Moment(winter).ShouldBe("1 Jan 23:30");
        Texts.In(Language.En).Date(summer).ShouldBe("2 Jul 2026");
    }

    [Fact]
    public void ManyNames_EndInHowManyMore()
    {
        var people = Enumerable.Range(1, 15).Select(number => A.Person($"Person {number}")).ToList();

        Texts.In(Language.En).Names(people, 3).ShouldBe("Person 1, Person 2, Person 3 and 12 more");
        Texts.In(Language.En).Names([.. people.Take(3)], 3).ShouldBe("Person 1, Person 2, Person 3");
        Texts.Name(A.Person(new string('x', 60))).ShouldBe(new string('x', 47) + "…");
    }

    /// <summary>What cards ask for by names that are put together.</summary>
    static IEnumerable<string> Asked() =>
        TwelveBases
            .All.Select(definition => $"b{definition.Number:00}.name")
            .Concat(
                TwelveBases
                    .All.Where(definition => definition.Forms.Count > 0)
                    .Select(definition => $"b{definition.Number:00}.why")
            )
            .Concat(
                Forms()
                    .SelectMany(each => new[] { ".title", ".why" }.Select(part => FormKey(each.Base, each.Form) + part))
            )
            .Concat(Fields().SelectMany(AskedBy))
            .Concat(Waits())
            .Concat(ChooseAccountCardTests.Commands.Select(command => "choose.do." + command))
            .Concat(Enum.GetNames<LogEntryKind>().Select(kind => "play." + char.ToLowerInvariant(kind[0]) + kind[1..]))
            .Concat(Preparations.Keys.Select(key => "task." + TaskChanges.PreparationSubject + key))
            .Concat(Enumerable.Range(1, 3).Select(lap => $"lap.{lap}"))
            .Concat(
                HardChecks.Letters.SelectMany(letter =>
                    new[] { $"b03.hard.letter.{letter}", $"b03.hard.letter.{letter}.short" }
                )
            )
            .Concat(Base02Inventory.Roles.SelectMany(role => new[] { $"role.{role}", $"role.{role}.short" }))
            .Concat(
                new[]
                {
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
                }.Select(command => "help." + command)
            )
            .Concat(ImportColumn.All.Select(column => "import.column." + column.Field))
            .Concat(new[] { "new", "known", "double", "wrong" }.Select(fate => "import.fate." + fate))
            .Concat(Plates())
            .Concat(Named<PortfolioFilter>("portfolio.filter."))
            .Concat(Named<PortfolioOrder>("portfolio.order."))
            .Concat(Named<LogGroup>("log.kind."))
            .Concat(Documents())
            .Concat(Named<HealthKind>("health.part."))
            .Concat(Named<HealthGrade>("health.grade."))
            .Concat(Accords())
            .Concat(RoleChange.Roles.Select(role => "vacant." + role))
            .Concat(ExecutiveForms.Ask.Fields.Skip(1).Select(field => $"executive.{field.Key}.short"))
            .Concat(new[] { "colleague", "because", "story", "hours" }.Select(field => "executive." + field))
            .Concat(
                HardChecks.Letters.SelectMany(letter =>
                    new[] { string.Empty, ".short" }.Select(part => $"b03.hard.letter.{letter}{part}")
                )
            )
            .Concat(new[] { "country", "europe", "world" }.Select(where => "b03.sentence.where." + where))
            .Concat(Samples())
            .Concat(
                Enum.GetNames<PlaceKind>()
                    .Where(kind => kind != nameof(PlaceKind.Form))
                    .Select(kind => "contact.place." + char.ToLowerInvariant(kind[0]) + kind[1..])
            )
            .Concat(
                new[] { "base", "gate", "parked", "homeRun", "ended", "season" }.Select(state => "error.stale." + state)
            )
            .Distinct();

    static IEnumerable<string> Named<T>(string prefix)
        where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => $"{prefix}{char.ToLowerInvariant(name[0])}{name[1..]}");

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

    /// <summary>What cards show where it exists.</summary>
    static IEnumerable<string> Optional() =>
        TwelveBases
            .All.Select(definition => $"b{definition.Number:00}.tip")
            .Concat(Fields().Select(each => Question(each.Base, each.Form, each.Field) + ".example"))
            .Concat(Fields().Select(each => $"{Texts.FormKey(each.Base, each.Form.Key)}.{each.Field.Key}.example"))
            .Concat(Fields().Select(each => Question(each.Base, each.Form, each.Field) + ".hint"))
            .Append("b01.match.pairs.label")
            .Concat(new[] { "because", "story", "hours" }.Select(field => $"executive.{field}.example"));

    // The last form of most bases is the same everywhere and has its texts once.
    static string FormKey(int atBase, Form form) =>
        form == ExpectationFields.NextBase ? form.Key : Texts.FormKey(atBase, form.Key);

    static IEnumerable<string> AskedBy((int Base, Form Form, Field Field) each)
    {
        var question = Question(each.Base, each.Form, each.Field);
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

    static string Question(int atBase, Form form, Field field) =>
        field.Says ?? $"{Texts.FormKey(atBase, form.Key)}.{field.Key}";

    static IEnumerable<(int Base, Form Form)> Forms() =>
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

    static IEnumerable<(int Base, Form Form, Field Field)> Fields() =>
        Forms()
            .SelectMany(each =>
                Seasons().SelectMany(soFar => each.Form.FieldsFor(soFar)).Select(field => (each.Base, each.Form, field))
            )
            .Concat(HardReasons());

    /// <summary>Every key with which a base may wait for something else than answers.</summary>
    static IEnumerable<string> Waits() =>
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

    static IEnumerable<string> Named() =>
        Sources()
            .SelectMany(source => Key().Matches(source))
            .Select(match => match.Groups["key"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

    static IEnumerable<string> Sources() =>
        new[] { "Bot", "Cards", "Dialogs", "Documents", "Playbook" }
            .SelectMany(project =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories)
            )
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            )
            .Select(File.ReadAllText);

    static HashSet<string> Arguments(string text) => [.. Argument().Matches(text).Select(match => match.Value)];

    internal static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Repository.Root, "Cards", "Texts", file))
            .Root!.Elements("data")
            .ToDictionary(
                data => (string)data.Attribute("name")!,
                data => (string)data.Element("value")!,
                StringComparer.Ordinal
            );

    // texts["key"…] and Problem("key"…): keys that are written out.
    [GeneratedRegex(
        """(?:[tT]exts(?:\.In\([^)]*\))?\s*\[\s*|(?<!Field)Problem\(\s*|Not\(\s*)"(?<key>[a-z][\w.-]*)"(?!\s*\+)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Key();

    [GeneratedRegex("\"(?<key>[a-z][\\w.-]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Argument();

    [GeneratedRegex(@"\d[\d.,]*", RegexOptions.None, 1000)]
    private static partial Regex Amount();
}
