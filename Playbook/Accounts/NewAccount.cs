using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Accounts;

/// <summary>The form that makes an account, and the account that comes of it.</summary>
public static class NewAccount
{
    public const int NameLength = 80;
    public const int MostMembers = 60;

    public static Form FormFor(int year) =>
        new(
            "account",
            1,
            [
                new TextField("name")
                {
                    Required = true,
                    Most = NameLength,
                    Lines = 1,
                    Kind = TextKind.AccountName,
                },
                new ChoiceField("kind", ["existing", "new"]) { Required = true, Preset = "existing" },
                new ChoiceField("year", [Text(year), Text(year + 1)])
                {
                    Required = true,
                    Preset = Text(year),
                    Literal = true,
                },
                new PersonField("accountManager") { Required = true },
                new PeopleField("members") { Most = MostMembers },
                new PersonField("manager"),
                new PersonField("director"),
                new ChoiceField("rule", ["manager", "majority"]) { Required = true, Preset = "manager" },
                new ChoiceField("language", ["nl", "en"]) { Required = true },
            ]
        )
        {
            Cross = WhoDecides,
        };

    /// <summary>The account at base 1, with its first play.</summary>
    /// <param name="origin">The account whose season brought this one.</param>
    public static Opening Create(
        string id,
        Answers answers,
        Person by,
        DateTimeOffset now,
        AccountOrigin? origin = null
    )
    {
        var account = new Account(
            id,
            answers.Text("name")!,
            answers.Choice("kind") == "new" ? CustomerKind.New : CustomerKind.Existing,
            answers.Choice("language") == "nl" ? Language.Nl : Language.En,
            answers.Choice("rule") == "majority" ? GateRule.TeamMajority : GateRule.Manager,
            answers.Person("accountManager")!,
            answers.Person("manager"),
            answers.Person("director"),
            [.. answers.People("members").Select(person => new Member(person, MemberKind.Permanent))],
            int.Parse(answers.Choice("year")!, System.Globalization.CultureInfo.InvariantCulture),
            by,
            now,
            origin
        );
        var season = Season.Start(account.Year, now).After(by, Spending.OnePlay, now);
        return new Opening(account, season, LogEntry.Of(LogEntryKind.AccountCreated, account.Year, 1, by, now));
    }

    /// <summary>A manager decides gates, so there must be one; and never the account manager, as long as four eyes are on.</summary>
    private static IEnumerable<FieldProblem> WhoDecides(Answers answers, FormInputs inputs)
    {
        var manager = answers.Person("manager");
        if (manager is null && answers.Choice("rule") == "manager")
        {
            yield return new FieldProblem("manager", new Problem("problem.managerNeeded"));
        }
        if (inputs.FourEyes && manager is not null && manager.Is(answers.Person("accountManager")))
        {
            yield return new FieldProblem("manager", new Problem("problem.fourEyes"));
        }
    }

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What exists from the first moment of an account.</summary>
public sealed record Opening(Account Account, Season Season, LogEntry Play);
