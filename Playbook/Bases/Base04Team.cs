using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Bases;

/// <summary>Base 4: the account team, a strategic decision that a director stands behind.</summary>
public static class Base04Team
{
    public const int Number = 4;

    public static BaseDefinition Definition { get; } =
        new(Number, "team", [Member(), Mandate(), Kickoff(), ExpectationFields.NextBase])
        {
            NextBase = ExpectationFields.OfNextBase,
        };

    /// <summary>The director who was asked for the mandate; null before anyone was.</summary>
    public static Person? DirectorIn(SeasonSoFar soFar) => soFar.Of(Number, "mandate").Person("director");

    /// <summary>What the director who was asked said; null as long as there is no answer.</summary>
    public static Approval? MandateIn(SeasonSoFar soFar) =>
        DirectorIn(soFar) is { } director ? soFar.AccordOf(ApprovalKind.Mandate, director) : null;

    private static Form Member() =>
        new(
            "member",
            1,
            [
                new PersonField("person") { Required = true },
                new ChoiceField("kind", ["permanent", "onCall"]) { Required = true, Preset = "permanent" },
                new TextField("department")
                {
                    Required = true,
                    Lines = 1,
                    Most = 80,
                },
                new TextField("task")
                {
                    Required = true,
                    Lines = 2,
                    Most = 200,
                },
            ]
        )
        {
            Repeatable = true,
            Least = 1,
            Prefill = (soFar, _) => Undescribed(soFar).Select(Described).FirstOrDefault(Answers.None),
            OnAccount = WithMember,
            Waits = soFar =>
                soFar.Account is { } account && !account.PermanentMembers().Any()
                    ? [Gap.Wait("member", account.Name)]
                    : [],
        };

    private static Form Mandate() =>
        new("mandate", 1, [new PersonField("director") { Required = true }, new TextField("note") { Most = 500 }])
        {
            Prefill = (soFar, _) => Answers.Of(("director", Filled.Of(soFar.Account?.Director))),
            OnAccount = (account, answers) =>
                account with
                {
                    Director = answers.Person("director") ?? account.Director,
                },
            Waits = soFar =>
                DirectorIn(soFar) is { } director && MandateIn(soFar) is not { Stand: Stand.Agrees }
                    ? [Gap.Wait("mandate", director.Name)]
                    : [],
        };

    private static Form Kickoff() =>
        new(
            "kickoff",
            1,
            [
                new DateField("date") { Required = true },
                new TextField("time")
                {
                    Required = true,
                    Kind = TextKind.Time,
                    Lines = 1,
                    Most = 10,
                },
                new ChoiceField("how", ["online", "together"]) { Required = true, Preset = "online" },
                new TextField("place") { Lines = 1, Most = 200 },
                new PeopleField("who"),
            ]
        )
        {
            Prefill = (soFar, _) => Answers.Of(("who", Filled.Team(soFar))),
        };

    private static IEnumerable<Member> Undescribed(SeasonSoFar soFar)
    {
        var described = soFar.All(Number, "member").Select(entry => entry.Answers.Person("person")).ToList();
        return (soFar.Account?.Members ?? []).Where(member => !described.Exists(member.Person.Is));
    }

    private static Answers Described(Member member) =>
        Answers.Of(
            ("person", Filled.Of(member.Person)),
            ("kind", Filled.Choice(member.Kind == MemberKind.Permanent ? "permanent" : "onCall")),
            ("department", Filled.Of(member.Department)),
            ("task", Filled.Of(member.Task))
        );

    private static Account WithMember(Account account, Answers answers)
    {
        if (answers.Person("person") is not { } person || (person.Is(account.AccountManager)))
        {
            return account;
        }
        var member = new Member(
            person,
            answers.Choice("kind") == "onCall" ? MemberKind.OnCall : MemberKind.Permanent,
            answers.Text("department"),
            answers.Text("task")
        );
        var known = account.Members.ToList();
        var index = known.FindIndex(each => each.Person.Is(person));
        if (index < 0)
        {
            known.Add(member);
        }
        else
        {
            known[index] = member;
        }
        return account with { Members = known };
    }
}
