using System.Globalization;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using CsCheck;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("8", 8)]
    [InlineData("0", 0)]
    [InlineData("7.5", 7.5)]
    [InlineData("7,5", 7.5)]
    [InlineData(".5", 0.5)]
    [InlineData("1.200,50", 1200.50)]
    [InlineData("1,200.50", 1200.50)]
    [InlineData("1.234.567,89", 1234567.89)]
    [InlineData("1,234,567.89", 1234567.89)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1 200,50", 1200.50)]
    [InlineData("1\u00a0200,50", 1200.50)]
    [InlineData("1'200.50", 1200.50)]
    [InlineData("€ 1.200,-", 1200)]
    [InlineData("€1,200.-", 1200)]
    [InlineData("€ 1.200,--", 1200)]
    [InlineData("120,—", 120)]
    [InlineData("120,–", 120)]
    [InlineData("1.200,—", 1200)]
    [InlineData("€ 1’200", 1200)]
    [InlineData("1’234’567.50 euro", 1234567.50)]
    [InlineData("−5", -5)]
    [InlineData("240k", 240000)]
    [InlineData("€ 240 K", 240000)]
    [InlineData("1,2 mln", 1200000)]
    [InlineData("1.2 million euro", 1200000)]
    [InlineData("€ 3 miljoen", 3000000)]
    [InlineData("2,5m", 2500000)]
    [InlineData("12 duizend", 12000)]
    [InlineData("EUR 1200", 1200)]
    [InlineData("eur 1200,5", 1200.5)]
    [InlineData("1200 EUR", 1200)]
    [InlineData("-5", -5)]
    [InlineData("-1.200,50", -1200.50)]
    public void Amount_InEitherNotation_IsReadTheSame_InBothLanguages(string typed, double expected)
    {
        Numbers.Read(typed, Language.Nl, money: true).ShouldBe((decimal)expected);
        Numbers.Read(typed, Language.En, money: true).ShouldBe((decimal)expected);
    }

    [Theory]
    [InlineData("1.500", Language.Nl, false, 1500)]
    [InlineData("1.500", Language.En, false, 1.5)]
    [InlineData("1,500", Language.Nl, false, 1.5)]
    [InlineData("1,500", Language.En, false, 1500)]
    [InlineData("1.500", Language.Nl, true, 1500)]
    [InlineData("1.500", Language.En, true, 1500)]
    [InlineData("1,500", Language.Nl, true, 1500)]
    [InlineData("1,500", Language.En, true, 1500)]
    public void NumberThatCanBeBoth_IsReadAsTheReaderWritesIt_AndMoneyAsThousands(
        string typed,
        Language reader,
        bool money,
        double expected
    ) => Numbers.Read(typed, reader, money).ShouldBe((decimal)expected);

    [Theory]
    [InlineData("0.500", Language.Nl)]
    [InlineData("0,500", Language.En)]
    public void NothingBeforeTheSign_IsNoThousand(string typed, Language reader) =>
        Numbers.Read(typed, reader, money: false).ShouldBe(0.5m);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData("€")]
    [InlineData("eight")]
    [InlineData("8 hours")]
    [InlineData("1e5")]
    [InlineData("0x10")]
    [InlineData("1.20.000")]
    [InlineData("1,2.50")]
    [InlineData("1.200,50,00")]
    [InlineData("1.200,300.50,1")]
    [InlineData("1..200")]
    [InlineData("12.34.56")]
    [InlineData("$ 5")]
    [InlineData("٣")]
    [InlineData("=1+1")]
    [InlineData("99999999999999999999999999999999")]
    public void AnythingElse_IsNoNumber(string typed)
    {
        foreach (var reader in Enum.GetValues<Language>())
        {
            Numbers.Read(typed, reader, money: false).ShouldBeNull();
            Numbers.Read(typed, reader, money: true).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(Language.Nl, "nl-NL")]
    [InlineData(Language.En, "en-GB")]
    public void AmountAsTheCardShowsIt_ReadsBackAsItself(Language reader, string culture) =>
        Gen.Int[-1_000_000_00, 1_000_000_000]
            .Select(cents => cents / 100m)
            .Sample(amount =>
            {
                var shown = amount.ToString("#,0.##", CultureInfo.GetCultureInfo(culture));
                return Numbers.Read(shown, reader, money: false) == amount
                    && Numbers.Read(shown, reader, money: true) == amount;
            });

    [Fact]
    public void WhateverIsTyped_IsReadOrRefused_AndNeverThrows() =>
        Gen.Select(Gen.String, Gen.Enum<Language>(), Gen.Bool)
            .Sample((typed, reader, money) => _ = Numbers.Read(typed, reader, money));
}
