using AccountBot.Playbook.Accounts;
using CsCheck;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class NameMatchTests
{
    static readonly string[] Accounts =
    [
        "Contoso",
        "Contoso Pharma",
        "Fabrikam",
        "Café Zoë & Co.",
        "Northwind",
        "A.S. Watson",
        "株式会社テスト",
    ];

    [Theory]
    [InlineData("Contoso", "Contoso")]
    [InlineData("contoso", "Contoso")]
    [InlineData(" CONTOSO. ", "Contoso")]
    [InlineData("cafe zoe co", "Café Zoë & Co.")]
    [InlineData("as watson", "A.S. Watson")]
    [InlineData("テスト", "株式会社テスト")]
    [InlineData("north", "Northwind")]
    [InlineData("wind", "Northwind")]
    [InlineData("Fabricam", "Fabrikam")]
    [InlineData("Fabrika", "Fabrikam")]
    [InlineData("Nortwhind", "Northwind")]
    [InlineData("contoso p", "Contoso Pharma")]
    public void Account_IsFoundByWhatSomebodyTypes(string typed, string found) => Find(typed).ShouldBe([found]);

    [Theory]
    [InlineData("cont", "Contoso", "Contoso Pharma")]
    [InlineData("o", "Contoso", "Contoso Pharma", "Café Zoë & Co.", "Northwind", "A.S. Watson")]
    public void SeveralThatFitAsWell_AreAllFound(string typed, params string[] found) => Find(typed).ShouldBe(found);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("...")]
    [InlineData("zzz")]
    [InlineData("Fabulous")]
    [InlineData("fab1")]
    [InlineData("\uD83D")]
    public void NothingAlike_IsNotFound(string typed) => Find(typed).ShouldBeEmpty();

    [Theory]
    [InlineData("Contoso", "CONTOSO", true)]
    [InlineData("Contoso B.V.", "contoso bv", true)]
    [InlineData("Zoë", "Zoe", true)]
    [InlineData("Contoso", "Contoso 2", false)]
    [InlineData("🍎", "🍐", false)]
    [InlineData("!!!", "???", false)]
    public void SameName_IsTheSame_WhateverTheCapitalsAccentsAndSigns(string one, string other, bool same) =>
        NameMatch.IsSame(one, other).ShouldBe(same);

    [Fact]
    public void EveryAccount_IsFoundByItsOwnName_WhateverItIs() =>
        Gen
            .String.Where(name => name.Any(char.IsLetterOrDigit))
            .Sample(name => NameMatch.Find(name, ["Contoso", name], each => each).Contains(name));

    static IReadOnlyList<string> Find(string typed) => NameMatch.Find(typed, Accounts, name => name);
}
