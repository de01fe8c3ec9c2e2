using AccountBot.Storage;
using CsCheck;

namespace AccountBot.Bot.Tests.Storage;

public sealed class KeysTests
{
    static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["~|0123456789ABCDEFab:@;=é/\\#?\t\ud83d\ude00"], 0, 12]
    );

    [Fact]
    public void Escape_IsReversible() => Text.Sample(text => Keys.Unescape(Keys.Escape(text)) == text);

    [Fact]
    public void Escape_GivesOnlyWhatAKeyMayHave_AndNoSeparator() =>
        Text.Sample(text => Keys.Escape(text).All(c => char.IsAsciiLetterOrDigit(c) || "-_.~".Contains(c)));

    [Fact]
    public void Join_GivesDifferentKeys_ForDifferentSegments() =>
        Gen.Select(Text.Array[1, 4], Text.Array[1, 4])
            .Sample((some, others) => some.SequenceEqual(others) == (Keys.Join(some) == Keys.Join(others)));

    [Fact]
    public void Split_GivesWhatJoinGot() =>
        Text.Array[1, 4].Sample(segments => Keys.Split(Keys.Join(segments)).SequenceEqual(segments));

    [Theory]
    [InlineData("19:abc@thread.tacv2;messageid=17", "19~3Aabc~40thread.tacv2~3Bmessageid~3D17")]
    [InlineData("Zoë", "Zo~~00EB")]
    [InlineData("a|b~", "a~7Cb~7E")]
    [InlineData("", "")]
    public void Escape_LooksLikeThis(string text, string segment) => Keys.Escape(text).ShouldBe(segment);

    [Theory]
    [InlineData("~")]
    [InlineData("~4")]
    [InlineData("~~00E")]
    [InlineData("~zz")]
    public void Unescape_RefusesWhatEscapeNeverGave(string segment) =>
        Should.Throw<FormatException>(() => Keys.Unescape(segment));

    [Fact]
    public void NewestFirst_SortsLaterMomentsFirst_WhateverTheirOffset()
    {
        var moment = Gen.DateTimeOffset;
        Gen.Select(moment, moment)
            .Sample(
                (one, other) =>
                    Math.Sign(string.CompareOrdinal(Keys.NewestFirst(one), Keys.NewestFirst(other)))
                    == Math.Sign(other.CompareTo(one))
            );
        Keys.NewestFirst(DateTimeOffset.MaxValue).Length.ShouldBe(Keys.NewestFirst(DateTimeOffset.MinValue).Length);
    }
}
