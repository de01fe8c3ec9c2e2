using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>The way back to a message, and to nothing else.</summary>
public sealed class MessageLinkTests
{
    [Fact]
    public void Link_KeepsWhatItNeeds_AndNoNames() =>
        MessageLink
            .Of(
                new Uri(
                    "https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/1700000000001?tenantId=t&groupId=g&parentMessageId=2&teamName=Sales&channelName=Contoso&createdTime=3"
                )
            )
            .ShouldBe(
                "https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/1700000000001?tenantId=t&groupId=g&parentMessageId=2"
            );

    [Theory]
    [InlineData("https://teams.cloud.microsoft/l/message/19:a/1?context=%7B%22contextType%22%3A%22chat%22%7D")]
    [InlineData("https://gov.teams.microsoft.us/l/message/19:a/1")]
    public void Link_OfTeams_IsKept(string link) => MessageLink.Of(new Uri(link)).ShouldBe(link);

    [Theory]
    [InlineData("https://example.com/l/message/19:a/1")]
    [InlineData("https://teams.microsoft.com.example.com/")]
    [InlineData("https://notteams.microsoft.com/")]
    [InlineData("http://teams.microsoft.com/l/message/19:a/1")]
    [InlineData("javascript:alert(1)")]
    public void Link_ThatLeadsElsewhere_IsNot(string link) => MessageLink.Of(new Uri(link)).ShouldBeNull();

    [Fact]
    public void Nothing_IsNoLink()
    {
        MessageLink.Of(null).ShouldBeNull();
        MessageLink.Of(new Uri(string.Empty, UriKind.Relative)).ShouldBeNull();
        MessageLink.Of(new Uri("https://teams.microsoft.com/" + new string('x', MessageLink.Most))).ShouldBeNull();
    }
}
