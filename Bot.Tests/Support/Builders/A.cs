using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Support;

/// <summary>Where every builder starts: something that is fine as it is, to be changed where the test needs it otherwise.</summary>
internal static class A
{
    public const int Year = 2026;

    /// <summary>A Monday morning in the season.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>The account manager.</summary>
    public static readonly Person Kim = Person("Kim de Vries");

    /// <summary>On the team, permanently.</summary>
    public static readonly Person Sam = Person("Sam Jansen");

    /// <summary>On the team, permanently.</summary>
    public static readonly Person Noor = Person("Noor Bakker");

    /// <summary>The manager who decides the gates.</summary>
    public static readonly Person Eva = Person("Eva Smit");

    public static readonly Person Director = Person("Dirk Mulder");

    /// <summary>Has nothing to do with the account.</summary>
    public static readonly Person Outsider = Person("Olaf Visser");

    public static IReadOnlyList<Person> Everybody { get; } = [Kim, Sam, Noor, Eva, Director, Outsider];

    /// <summary>The same name is always the same person.</summary>
    public static Person Person(string name)
    {
        var hash = name.Aggregate(17u, (sum, c) => unchecked((sum * 31) + c));
        return new Person($"{hash:x8}-0000-4000-8000-000000000000", name, $"29:1{hash:x8}{new string('c', 100)}");
    }

    public static Account Account() =>
        new(
            "acc1",
            "Contoso",
            CustomerKind.Existing,
            Language.En,
            GateRule.Manager,
            Kim,
            Eva,
            Director,
            [new Member(Sam, MemberKind.Permanent), new Member(Noor, MemberKind.Permanent)],
            Year,
            Kim,
            Monday
        );

    public static DossierBuilder Dossier() => new();

    public static GateBuilder Gate() => new();

    /// <summary>What came back from a card: the inputs as typed. Every person of these tests can be picked by id.</summary>
    public static FormInputs Inputs(params IEnumerable<(string Input, string Typed)> typed) =>
        new(
            typed.ToDictionary(each => each.Input, each => each.Typed, StringComparer.Ordinal),
            Everybody.ToDictionary(person => person.Id, StringComparer.Ordinal),
            Language.En,
            Today
        );

    /// <summary>A request to the director, put before them once, in a state.</summary>
    public static ExecutiveRequest Request(RequestState state = RequestState.Asked)
    {
        RequestMoment asked = new(MomentKind.Asked, Kim, Monday, "Amsterdam", Director);
        RequestMoment? then = state switch
        {
            RequestState.Accepted => new(MomentKind.Accepted, Director, Monday),
            RequestState.Declined => new(MomentKind.Declined, Director, Monday, "Abroad"),
            RequestState.Proposed => new(MomentKind.Proposed, Director, Monday, "Knows them", Outsider),
            RequestState.Held => new(MomentKind.Followed, Kim, Monday),
            RequestState.Told => new(MomentKind.Told, Director, Monday, "A good talk", Hours: 3),
            RequestState.Withdrawn => new(MomentKind.Withdrawn, Kim, Monday, "Moved to next year"),
            RequestState.Lapsed => new(MomentKind.Lapsed, Kim, Monday),
            _ => null,
        };
        var moments = new[] { asked, then }.OfType<RequestMoment>().ToList();
        return new ExecutiveRequest(
            "0123456789abcdef0123456789abcdef",
            Year,
            4,
            new Engagement(
                Occasion.Presentation,
                null,
                Today.AddDays(14),
                new TimeOnly(14, 30),
                "Amsterdam",
                "Karin Jansen",
                "We deliver within five days",
                "The price"
            ),
            state,
            Kim,
            [Director],
            moments.Count,
            moments.Count,
            moments
        );
    }

    public static Vote Vote(Person by, Choice choice, string? reason = null) => new(by, choice, reason, Monday);

    public static Vote Go(Person by, string? reason = null) => Vote(by, Choice.Go, reason);

    public static Vote NoGo(Person by, string? reason = null) => Vote(by, Choice.NoGo, reason);
}
