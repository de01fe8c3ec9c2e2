using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Base 9, the users: every group is informed.</summary>
public sealed class Base09Tests
{
    static DossierBuilder Complete => A.Dossier().PlayedTo(9).Complete();

    [Fact]
    public void Base9_WithoutAGroup_IsNotReached() => Complete.Without("group").Gaps.ShouldBe(["group"]);

    [Fact]
    public void Base9_WithOneGroupNotInformed_IsNotReached()
    {
        var season = Complete.With("group", 2, Group("Warehouse", 6, "no"));

        season.Gaps.ShouldBe(["group waits for Warehouse"]);
        season.With("group", 2, Group("Warehouse", 6, "yes")).Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void Base9_WithAGroupInformedButNotTrained_IsReached()
    {
        var typed = GoodAnswers.To(9, "group", Complete.SoFar).Where(each => each.Input != "trained");

        Complete.With("group", 1, [.. typed, ("trained", "no")]).Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void Base9_WithoutQuestions_IsReached() => Complete.Without("questions").Gaps.ShouldBeEmpty();

    [Fact]
    public void PeopleInformed_AreCountedOfPeopleInAll()
    {
        var season = Complete.With("group", 2, Group("Warehouse", 6, "no"));

        Base09Users.People(season.SoFar).ShouldBe((24m, 30m));
        Base09Users.People(SeasonSoFar.None).ShouldBe((0m, 0m));
    }

    static (string, string)[] Group(string name, int size, string informed)
    {
        string[] changed = ["name", "size", "informed"];
        return
        [
            .. GoodAnswers.To(9, "group", Complete.SoFar).Where(each => !changed.Contains(each.Input)),
            ("name", name),
            ("size", $"{size}"),
            ("informed", informed),
        ];
    }
}
