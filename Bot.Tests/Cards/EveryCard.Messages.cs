using AccountBot.Bot.Routing;
using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using AccountBot.Cards.Accounts;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Accounts;

namespace AccountBot.Bot.Tests.CardChecks;

internal static partial class EveryCard
{
    static IEnumerable<CardCase> Talk() => Moves().Concat(Choices()).Concat(Greetings()).Concat(Messages());

    static IEnumerable<CardCase> Moves()
    {
        yield return new(
            "move, largest",
            texts =>
                MoveCard.Render(
                    new MoveView(
                        LargeAccount,
                        new AccountPlace(PlaceKind.Channel, Planted.Text(100)),
                        new AccountPlace(PlaceKind.Personal, null),
                        [.. LargeAccount.Everybody],
                        "0123456789abcdef"
                    ),
                    texts
                )
        );
        yield return new(
            "move, roster unknown",
            texts =>
                MoveCard.Render(
                    new MoveView(A.Account(), null, new AccountPlace(PlaceKind.GroupChat, null), null, "0"),
                    texts
                )
        );
    }

    static IEnumerable<CardCase> Choices()
    {
        AccountChoice[] few = [new("acc1", "Contoso", A.Year, 1), new("acc2", "Fabrikam", A.Year, 12)];
        AccountChoice[] many =
        [
            .. Enumerable
                .Range(1, 12)
                .Select(number => new AccountChoice($"acc{number}", LargeAccount.Name, A.Year, number)),
        ];
        yield return new(
            "choose",
            texts => ChooseAccountCard.Render(new ChooseAccountView(few, "play", Asking: true, More: false), texts)
        );
        yield return new(
            "choose, largest",
            texts => ChooseAccountCard.Render(new ChooseAccountView(many, "play", Asking: true, More: true), texts)
        );
        yield return new(
            "choose, what was said",
            texts =>
                ChooseAccountCard.Render(
                    new ChooseAccountView(many, "Log", Asking: true, More: true)
                    {
                        Said = Planted.Text(4000),
                        Instance = "one",
                    },
                    texts
                )
        );
        yield return new(
            "my accounts",
            texts => ChooseAccountCard.Render(new ChooseAccountView(few, "status", Asking: false, More: false), texts)
        );
        yield return new(
            "my accounts, none",
            texts => ChooseAccountCard.Render(new ChooseAccountView([], "status", Asking: false, More: false), texts)
        );
    }

    static IEnumerable<CardCase> Greetings()
    {
        yield return new("help", texts => HelpCard.Render(HelpCommand.View(administers: false), texts));
        yield return new(
            "help, unasked",
            texts => HelpCard.Render(HelpCommand.View(administers: false, Planted.Text(500), inChannel: true), texts)
        );
        yield return new(
            "welcome, personal",
            texts => WelcomeCard.Render(new WelcomeView(Personal: true, null), texts)
        );
        yield return new(
            "welcome, channel",
            texts => WelcomeCard.Render(new WelcomeView(Personal: false, Planted.People[0].Name), texts)
        );
    }

    static IEnumerable<CardCase> Messages()
    {
        yield return new("message", texts => MessageCard.Render(new MessageView(texts["cancel.done"]), texts));
        yield return new(
            "message, manager who cannot be reached",
            texts =>
                MessageCard.Render(
                    new MessageView(
                        texts["unreachable.person", Texts.Name(Planted.People[65])],
                        Link: new Uri("https://teams.microsoft.com/l/app/x"),
                        LinkText: texts["unreachable.install"],
                        Does: VacancyMessage.Names("acc1", A.Year, AccountRole.Manager),
                        DoesText: texts["unreachable.other"]
                    ),
                    texts
                )
        );
        yield return new(
            "message, largest",
            texts =>
                MessageCard.Render(
                    new MessageView(
                        texts["gate.question", Texts.Name(Planted.People[65]), Planted.Text(500)],
                        LargeAccount.Name,
                        "acc1",
                        new Uri("https://teams.microsoft.com/l/app/x"),
                        texts["unreachable.install"]
                    ),
                    texts
                )
        );
    }
}
