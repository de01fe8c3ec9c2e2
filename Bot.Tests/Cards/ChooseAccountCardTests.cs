using AccountBot.Bot.Routing;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Accounts;
using AccountBot.Playbook;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>Which account is meant: each row says where it lives, and the button what was asked for.</summary>
public sealed class ChooseAccountCardTests
{
    /// <summary>The commands that may have to ask which account is meant, as the texts name them.</summary>
    public static IEnumerable<string> Commands =>
        Command
            .All.Where(command =>
                command.Type.IsAssignableTo(typeof(IAccountCommand))
                || command.Type.IsAssignableTo(typeof(ITextCommand))
            )
            .Select(command => command.Name)
            .Select(name => char.ToLowerInvariant(name[0]) + name[1..]);

    public static TheoryData<Language, string> Asked
    {
        get
        {
            var data = new TheoryData<Language, string>();
            foreach (var command in Command.All.Select(each => each.Name).Where(name => Commands.Contains(Key(name))))
            {
                data.Add(Language.En, command);
                data.Add(Language.Nl, command);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Button_SaysWhatWasAskedFor(Language language, string command)
    {
        var texts = Texts.In(language);

        CardOf(texts, command, new AccountChoice("1", "Contoso", 2026, 3))
            .Buttons.ShouldHaveSingleItem()
            .ShouldBe(texts["choose.do." + Key(command)]);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public void TwoOfOneName_AreToldApart_ByTheirPlace_OrElseByTheirAccountManager(Language language)
    {
        var texts = Texts.In(language);
        var here = new AccountPlace(PlaceKind.Here, null);
        var card = CardOf(
            texts,
            "Play",
            Choice("1", here, "Kim"),
            Choice("2", new AccountPlace(PlaceKind.Channel, "Sales"), "Sam"),
            Choice("3", new AccountPlace(PlaceKind.Personal, null), "Eva"),
            Choice("4", new AccountPlace(PlaceKind.Personal, null), "Dirk")
        );

        Row(card, 0).ShouldContain(texts["place.here"]);
        Row(card, 0).ShouldNotContain("Kim");
        Row(card, 1).ShouldContain(texts["place.channel.named", "Sales"]);
        Row(card, 1).ShouldNotContain("Sam");
        Row(card, 2).ShouldContain($"{texts["place.personal"]} · {texts["score.am"]}: Eva");
        Row(card, 3).ShouldContain($"{texts["place.personal"]} · {texts["score.am"]}: Dirk");
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Nl)]
    public void ParkedAccount_IsMarked(Language language)
    {
        var texts = Texts.In(language);
        var card = CardOf(
            texts,
            "Status",
            new AccountChoice("1", "Contoso", 2026, 3) { Parked = true },
            new AccountChoice("2", "Fabrikam", 2026, 3)
        );

        Row(card, 0).ShouldContain(texts["choose.parked"]);
        Row(card, 1).ShouldNotContain(texts["choose.parked"]);
    }

    [Theory]
    [InlineData(PlaceKind.Channel, "place.channel")]
    [InlineData(PlaceKind.GroupChat, "place.group")]
    [InlineData(PlaceKind.Personal, "place.personal")]
    public void PlaceWithoutAName_IsSaidInWords(PlaceKind kind, string key)
    {
        foreach (var texts in Enum.GetValues<Language>().Select(Texts.In))
        {
            new AccountPlace(kind, null).Said(texts).ShouldBe(texts[key]);
        }
    }

    static AccountChoice Choice(string id, AccountPlace place, string manager) =>
        new(id, "Contoso", 2026, 3) { Place = place, Manager = manager };

    static string Row(CardView card, int at) => card.AllTexts.Where(text => text.Contains("2026")).ElementAt(at);

    static string Key(string command) => char.ToLowerInvariant(command[0]) + command[1..];

    static CardView CardOf(Texts texts, string command, params AccountChoice[] choices) =>
        new(
            CardView.JsonOf(
                ChooseAccountCard.Render(new ChooseAccountView(choices, command, Asking: true, More: false), texts)
            )
        );
}
