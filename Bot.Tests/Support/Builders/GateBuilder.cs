using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Support;

/// <summary>A gate that was just opened, with no one's vote yet: base 1, complete, decided by the manager.</summary>
internal sealed record GateBuilder
{
    public DossierBuilder Dossier { get; init; } = A.Dossier().Complete();

    public string? Reason { get; init; }

    public Gate Build() => Opened().Gate;

    /// <summary>The gate together with the season that stands at it.</summary>
    public OpenGateOutcome.Opened Opened()
    {
        var dossier = Dossier.Build();
        return dossier.OpenGate(Reason, dossier.Account.AccountManager, A.Monday) as OpenGateOutcome.Opened
            ?? throw new InvalidOperationException("The test's own gate does not open.");
    }

    public GateBuilder Of(DossierBuilder dossier) => this with { Dossier = dossier };

    public GateBuilder WithGaps(string reason) =>
        this with
        {
            Dossier = A.Dossier() with { Account = Dossier.Account },
            Reason = reason,
        };

    public GateBuilder DecidedByTheTeam() =>
        this with
        {
            Dossier = Dossier.With(account => account with { Rule = GateRule.TeamMajority }),
        };

    /// <summary>The account manager with this many other members, all with a vote.</summary>
    public GateBuilder WithVoters(int voters) =>
        this with
        {
            Dossier = Dossier.With(account =>
                account with
                {
                    Members =
                    [
                        .. Enumerable
                            .Range(1, voters - 1)
                            .Select(number => new Member(A.Person($"Member {number}"), MemberKind.Permanent)),
                    ],
                }
            ),
        };
}
