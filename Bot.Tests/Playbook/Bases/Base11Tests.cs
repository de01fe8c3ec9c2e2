using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Base 11, the relationship: every contact has an owner and a next date, and a review is planned.</summary>
public sealed class Base11Tests
{
    static DossierBuilder Complete => TwoContacts().AtBase(11).Complete();

    [Fact]
    public void Base11_WithARhythmForEveryContact_AndAReview_IsReached() => Complete.Gaps.ShouldBeEmpty();

    [Fact]
    public void Base11_WithAContactWithoutAPlan_IsNotReached()
    {
        var one = Complete.Without("rhythm").With("rhythm", 1);

        one.Gaps.ShouldBe(["rhythm waits for Joost Smeets"]);
        Base11Relationship.Unplanned(one.SoFar).ShouldBe([new Contact(2, "Joost Smeets")]);
        one.With("rhythm", 2).Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void Base11_WithARhythmForSomebodyNotOnTheMap_StillLacksTheContacts()
    {
        var other = Complete
            .Without("rhythm")
            .With(
                "rhythm",
                1,
                ("who_other", "Somebody else"),
                ("owner", A.Sam.Id),
                ("often", "monthly"),
                ("next", "2026-04-01"),
                ("strength", "2")
            );

        other.Gaps.ShouldBe(["rhythm waits for Karin Jansen", "rhythm waits for Joost Smeets"]);
    }

    [Theory]
    [InlineData("who")]
    [InlineData("owner")]
    [InlineData("next")]
    [InlineData("often")]
    [InlineData("strength")]
    public void Rhythm_NamesContactOwnerAndNextDate(string field)
    {
        var open = Complete.Without("rhythm").SoFar;
        var typed = GoodAnswers.To(11, "rhythm", open).Where(each => each.Input != field);

        var read = Base11Relationship.Definition.Find("rhythm")!.Read(A.Inputs(typed), open);

        read.ShouldBeOfType<FormReading.Wrong>().Problems.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public void Base11_WithoutAReviewPlanned_IsNotReached() =>
        Complete.Without("review").Gaps.ShouldBe(["review.date"]);

    [Theory]
    [InlineData("turnover")]
    [InlineData("margin")]
    public void Base11_WithoutTheFiguresOfTheReview_IsReached(string field) =>
        Complete.WithoutAnswer("review", field).Gaps.ShouldBeEmpty();

    [Fact]
    public void Base11_WithoutChances_IsReached() => Complete.Without("chances").Gaps.ShouldBeEmpty();

    [Fact]
    public void RhythmForm_OffersTheNextContact_WithWhoKeepsIt()
    {
        var form = Base11Relationship.Definition.Find("rhythm")!;
        var open = TwoContacts().AtBase(11);

        form.Prefill(open.SoFar, 1).Person("owner").ShouldBe(A.Noor);
        form.Prefill(open.With("rhythm", 1).SoFar, 2).Contact("who").ShouldBe(new Contact(2, "Joost Smeets"));
        form.Prefill(open.With("rhythm", 1).SoFar, 2).Person("owner").ShouldBe(A.Kim);
    }

    static DossierBuilder TwoContacts() =>
        A.Dossier()
            .AtBase(2)
            .With("contact", 1, ("name", "Karin Jansen"), ("roles", "purchaser"), ("owner", A.Noor.Id))
            .With("contact", 2, ("name", "Joost Smeets"), ("roles", "decider"));
}
