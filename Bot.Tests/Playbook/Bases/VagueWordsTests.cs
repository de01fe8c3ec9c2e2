using AccountBot.Playbook.Bases.Plan;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Words that mean something else to each reader.</summary>
public sealed class VagueWordsTests
{
    [Theory]
    [InlineData("Buy as much as possible", "as much as possible")]
    [InlineData("Deliver As Soon As Possible.", "as soon as possible")]
    [InlineData("asap!", "asap")]
    [InlineData("a better price", "better")]
    [InlineData("zo veel mogelijk zakken", "zo veel mogelijk")]
    [InlineData("Binnenkort: 300 zakken", "binnenkort")]
    [InlineData("(ongeveer) 300", "ongeveer")]
    public void VagueWord_IsFound_WhateverStandsAroundIt(string text, string word) =>
        VagueWords.In(text).ShouldBe(word);

    [Theory]
    [InlineData("")]
    [InlineData("Buy 1,200,000 bags a year")]
    [InlineData("Sooner rather than later")]
    [InlineData("Somebody of purchasing")]
    [InlineData("Veelzijdige zakken voor de verbetering van lijn 3")]
    [InlineData("A country with trysting places")]
    public void ClearText_AlsoWhereAWordContainsAVagueOne_HasNone(string text) => VagueWords.In(text).ShouldBeNull();
}
