using AccountBot.Bot.Features.Forms;
using AccountBot.Cards;
using AccountBot.Cards.Accounts;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Messages;
using AccountBot.Cards.Scoreboards;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>The cards about who may see and do what.</summary>
static class AccessCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season, Uri pictures)
    {
        var limits = TwelveBases.Number(Base08Negotiation.Number).Find(Base08Negotiation.LimitsForm)!;
        var (before, after) = (season.Before(Base08Negotiation.Number, limits), season.At(Base08Negotiation.Number));
        var at = new FormAddress(after.Season.Year, Base08Negotiation.Number, limits.Key, 0);
        yield return (
            "limits",
            NegotiationLimitsCard.Render(new NegotiationLimitsView(before, at.Base, limits), season.Texts)
        );
        yield return (
            "limits-answered",
            NegotiationLimitsCard.Render(new NegotiationLimitsView(after, at.Base, limits), season.Texts)
        );
        yield return ("limits-over", LiveNegotiationLimits.Render(after, at, person: null));
        yield return (
            "hand-over",
            FormCard.Render(RoleForm.Asking(after.Account, AccountRole.Manager, season.Texts), season.Texts)
        );
        var missed = after with
        {
            Account = after.Account.Left(after.Account.AccountManager, season.Filled(Base08Negotiation.Number).Now),
        };
        yield return (
            "scoreboard-vacant",
            ScoreboardCard.Render(
                new ScoreboardView(missed, season.Filled(Base08Negotiation.Number).Now, pictures),
                season.Texts
            )
        );
        yield return (
            "vacant",
            MessageCard.Render(VacancyMessage.Of(missed, AccountRole.AccountManager, season.Texts), season.Texts)
        );
        yield return (
            "scoreboard-auditor",
            ReadOnlyCard.Of(
                ScoreboardCard.Render(
                    new ScoreboardView(after, season.Filled(Base08Negotiation.Number).Now, pictures),
                    season.Texts
                )
            )
        );
    }
}
