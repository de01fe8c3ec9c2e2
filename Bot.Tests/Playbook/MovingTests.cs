using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Accounts;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Who may take an account elsewhere, who does not see it there, and the link to where it went.</summary>
public sealed class MovingTests
{
    [Fact]
    public void OnlyTheAccountManagerMoves_OrAnAdministratorWithARole()
    {
        var account = A.Account();

        A.Everybody.Where(person => Moving.MayMove(account, person, administers: false)).ShouldBe([A.Kim]);
        Moving.MayMove(account, A.Eva, administers: true).ShouldBeTrue();
        Moving.MayMove(account, A.Outsider, administers: true).ShouldBeFalse();
        Moving.MayMove(account.Left(A.Kim, A.Monday), A.Kim, administers: false).ShouldBeFalse();
    }

    [Fact]
    public void ThoseWhoAreNotThere_LoseSight()
    {
        var account = A.Account();

        Moving.LosesSight(account, [A.Kim]).ShouldBe(account.Everybody.Where(person => !person.Is(A.Kim)));
        Moving.LosesSight(account, [.. account.Everybody]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "19:abc@thread.tacv2;messageid=1700000000001",
        null,
        "https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/1700000000001?tenantId=t1&parentMessageId=1700000000001"
    )]
    [InlineData(
        "19:abc@thread.v2",
        "1700000000002",
        "https://teams.microsoft.com/l/message/19%3Aabc%40thread.v2/1700000000002?context=%7B%22contextType%22%3A%22chat%22%7D"
    )]
    [InlineData("a:1kim", "1700000000002", null)]
    [InlineData("19:abc@thread.v2", "f:12", null)]
    [InlineData("19:abc@thread.v2", null, null)]
    [InlineData("19:abc@thread.tacv2;messageid=f:1", null, null)]
    [InlineData(null, "1700000000002", null)]
    public void Link_LeadsToTheThread_WhereTheIdsAllowOne(string? thread, string? activity, string? link) =>
        (ThreadLink.Of("t1", thread, activity)?.AbsoluteUri).ShouldBe(link);
}
