using AccountBot.Bot.Features.Forms;
using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Accounts;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Messages;
using AccountBot.Cards.Plans;
using AccountBot.Cards.Scoreboards;
using AccountBot.Cards.Tasks;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>The cards about who may see and do what: confidential forms, roles, and what an auditor gets to see.</summary>
internal static class EveryAccessCard
{
    static readonly Form Limits = TwelveBases.Number(8).Find(Base08Negotiation.LimitsForm)!;
    static readonly FormAddress LimitsAt = new(A.Year, 8, Base08Negotiation.LimitsForm, 0);

    public static IEnumerable<CardCase> All() => LimitsCards().Concat(Roles()).Concat(ToRead());

    static IEnumerable<CardCase> LimitsCards()
    {
        Dossier asked = A.Dossier().PlayedTo(8);
        Dossier begun = A.Dossier().PlayedTo(8).WithPaused(Limits.Key, 0, ("aim", "300,000"));
        Dossier answered = A.Dossier().PlayedTo(8).With(Limits.Key);
        var large = EveryCard.LargeDossier(8, Planted.Text);
        var install = new Uri("https://teams.microsoft.com/l/app/x");
        yield return new(
            "limits, asked",
            texts => NegotiationLimitsCard.Render(new NegotiationLimitsView(asked, 8, Limits), texts)
        );
        yield return new(
            "limits, begun",
            texts => NegotiationLimitsCard.Render(new NegotiationLimitsView(begun, 8, Limits), texts)
        );
        yield return new(
            "limits, answered",
            texts => NegotiationLimitsCard.Render(new NegotiationLimitsView(answered, 8, Limits), texts)
        );
        yield return new(
            "limits, in the chat",
            texts =>
                NegotiationLimitsCard.Render(
                    new NegotiationLimitsView(asked, 8, Limits, texts["limits.posted", A.Kim.Name]),
                    texts
                )
        );
        yield return new(
            "limits, largest",
            texts =>
                NegotiationLimitsCard.Render(
                    new NegotiationLimitsView(
                        large,
                        8,
                        Limits,
                        texts["limits.unreachable", Texts.Name(Planted.People[0])],
                        install
                    ),
                    texts
                )
        );
        foreach (var (name, dossier) in new[] { ("asked", asked), ("begun", begun), ("answered", answered) })
        {
            yield return new($"limits in the own chat, {name}", Chat(dossier, A.Kim));
        }
        yield return new("limits in the own chat, largest", Chat(large, Planted.People[0]));
        yield return new("limits in the own chat, over", Chat(answered, A.Sam));
    }

    // This one knows by itself which language it is in.
    static Func<Texts, AdaptiveCards.AdaptiveCard> Chat(Dossier dossier, Person person) =>
        texts =>
            LiveNegotiationLimits.Render(
                dossier with
                {
                    Account = dossier.Account with { Language = texts.Language },
                },
                LimitsAt,
                person
            );

    static IEnumerable<CardCase> Roles()
    {
        var (account, large) = (A.Account(), EveryCard.LargeAccount);
        var typed = Planted.Inputs(
            RoleChange.Form,
            SeasonSoFar.None,
            characters => Planted.Text(characters + (characters / 4) + 20)
        );
        yield return new("hand over", texts => FormCard.Render(RoleForm.Asking(account, null, texts), texts));
        yield return new(
            "hand over, one role",
            texts => FormCard.Render(RoleForm.Asking(account, AccountRole.Director, texts), texts)
        );
        yield return new(
            "hand over, back, largest",
            texts =>
                FormCard.Render(
                    RoleForm.Back(
                        large,
                        typed,
                        [new FieldProblem(RoleChange.ReasonInput, new Problem("problem.tooLong", 300, 400))],
                        texts
                    ),
                    texts
                )
        );
        yield return new(
            "hand over, overtaken, largest",
            texts => FormCard.Render(RoleForm.Overtaken(large, typed, texts), texts)
        );
        yield return new("vacant", texts => Vacant(account, texts));
        yield return new("vacant, largest", texts => Vacant(large, texts));
    }

    static AdaptiveCards.AdaptiveCard Vacant(Account account, Texts texts)
    {
        var missed = account.Left(account.AccountManager, A.Monday);
        var dossier = A.Dossier().With(_ => missed).Build();
        return MessageCard.Render(VacancyMessage.Of(dossier, AccountRole.AccountManager, texts), texts);
    }

    /// <summary>What an auditor sees.</summary>
    static IEnumerable<CardCase> ToRead()
    {
        var pictures = new Uri("https://accountbot.contoso.com/");
        Dossier playing = A.Dossier().With("question");
        var planned = A.Dossier().PlayedTo(4).Build();
        yield return new(
            "to read: scoreboard",
            texts => ReadOnlyCard.Of(ScoreboardCard.Render(new ScoreboardView(playing, A.Monday, pictures), texts))
        );
        yield return new(
            "to read: gate",
            texts => ReadOnlyCard.Of(GateCard.Render(new GateView(A.Gate().Build(), [A.Go(A.Sam, "Yes")]), texts))
        );
        yield return new("to read: plan", texts => ReadOnlyCard.Of(PlanCard.Render(planned, texts)));
        yield return new(
            "to read: tasks",
            texts =>
                ReadOnlyCard.Of(TasksCard.Render(new TasksView(A.Dossier().PlayedTo(7), A.Today, All: true), texts))
        );
        yield return new(
            "to read: entries",
            texts =>
                ReadOnlyCard.Of(
                    EntriesCard.Render(
                        new EntriesView(planned, 2, TwelveBases.Number(2).Find("contact")!) { Today = A.Today },
                        texts
                    )
                )
        );
    }
}
