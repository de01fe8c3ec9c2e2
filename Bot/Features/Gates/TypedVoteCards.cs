using AccountBot.Bot.Features.Approvals;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Approvals;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Messages;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Gates;

/// <summary>What someone gets to see who typed a vote that was not counted.</summary>
internal static class TypedVoteCards
{
    /// <summary>In the private chat: the card that decides, with what was typed filled in.</summary>
    public static AdaptiveCard Filled(OpenQuestion question, TypedVote vote, Actor actor)
    {
        var reason = vote.Reason is null ? null : CleanText.Start(vote.Reason, ManagerGateCard.MostWhy);
        if (question is not { Gate: { } gate })
        {
            var dossier = question.File.Dossier;
            var typed = vote.Choice == Choice.NoGo ? reason ?? string.Empty : null;
            return ApprovalCards.Of(dossier, question.Accord!.Value, actor.Person, personal: true, null, typed);
        }
        var (said, texts) = (vote with { Reason = reason }, Texts.In(gate.Gate.Language));
        if (!gate.Gate.MayDecide(actor.Person))
        {
            return GateCard.Render(new GateView(gate.Gate, gate.Votes, actor.Person) { Said = said }, texts);
        }
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (said is { Choice: Choice.NoGo, Reason: { } why })
        {
            inputs[ManagerGateCard.WhyInput] = why;
        }
        return ManagerGateCard.Render(
            new ManagerGateView(gate.Gate, gate.Votes, Typed: inputs, Reader: actor.Person) { Said = said },
            texts
        );
    }

    /// <summary>Who votes and who decides, for someone who may not vote here.</summary>
    public static string WhoVotes(Gate gate, Actor actor)
    {
        var (texts, account) = (actor.Texts, gate.Evidence.AccountName);
        if (gate.MayDecide(actor.Person))
        {
            return texts["typed.youDecide", account];
        }
        var decides =
            gate.Rule == GateRule.TeamMajority
                ? texts["gate.teamDecides", (gate.Voters.Count / 2) + 1, gate.Voters.Count]
                : texts["gate.decides", gate.Manager is { } manager ? Texts.Name(manager) : "?"];
        return texts["typed.notVoter", account, texts.Names(gate.Voters), decides];
    }
}
