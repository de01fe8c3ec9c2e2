using System.Net;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>The service side: what a bot meets when it writes to Teams.</summary>
public sealed class FakeTeamsTests : FakeTeamsCalls
{
    [Fact]
    public async Task NewThread_GetsTheChannelsIdWithTheRootsOwn()
    {
        var team = TeamWithBot();

        var (status, answer) = await PostAsync("v3/conversations", Thread(team.General, "Hello"));

        status.ShouldBe(HttpStatusCode.Created);
        ((string)answer["id"]!).ShouldBe($"{team.Id};messageid={answer["activityId"]}");
        team.General.Threads.ShouldHaveSingleItem().Last.Text.ShouldBe("Hello");
    }

    [Fact]
    public async Task NewThread_WhereTheBotIsNot_Is403()
    {
        var team = Teams.AddTeam("Sales");

        var (status, answer) = await PostAsync("v3/conversations", Thread(team.General, "Hello"));

        status.ShouldBe(HttpStatusCode.Forbidden);
        CodeOf(answer).ShouldBe("BotNotInConversationRoster");
    }

    [Fact]
    public async Task Edit_KeepsWhatTheMessageWas()
    {
        var (thread, id) = await ThreadAsync("One");

        (await SendAsync(HttpMethod.Put, Activity(thread, id), Message("Two"))).Status.ShouldBe(HttpStatusCode.OK);

        var message = thread.Last;
        message.Text.ShouldBe("Two");
        message.Versions.Select(version => (string?)version["text"]).ShouldBe(["One", "Two"]);
        message.Edits.ShouldBe(1);
    }

    [Fact]
    public async Task DeletedMessage_CannotBeEdited()
    {
        var (thread, id) = await ThreadAsync("One");
        await SendAsync(HttpMethod.Delete, Activity(thread, id));

        var (status, answer) = await SendAsync(HttpMethod.Put, Activity(thread, id), Message("Two"));

        status.ShouldBe(HttpStatusCode.NotFound);
        CodeOf(answer).ShouldBe("ActivityNotFoundInConversation");
        thread.Last.IsDeleted.ShouldBeTrue();
    }

    [Fact]
    public async Task PersonalChat_AskedForTwice_IsTheSame()
    {
        var kim = Teams.AddPerson("Kim").WithApp();

        var byChatId = await PostAsync("v3/conversations", Chat(kim.ChatId));
        var byObjectId = await PostAsync("v3/conversations", Chat(kim.AadObjectId));

        byChatId.Answer["id"].ShouldBe(byObjectId.Answer["id"]);
        ((string)byChatId.Answer["id"]!).ShouldBe(kim.Chat.Id);
    }

    [Fact]
    public async Task PersonalChat_WithSomebodyWithoutTheApp_Is403()
    {
        var kim = Teams.AddPerson("Kim");

        var byChatId = await PostAsync("v3/conversations", Chat(kim.ChatId));
        var byObjectId = await PostAsync("v3/conversations", Chat(kim.AadObjectId));

        (byChatId.Status, CodeOf(byChatId.Answer)).ShouldBe((HttpStatusCode.Forbidden, "BotNotInConversationRoster"));
        (byObjectId.Status, CodeOf(byObjectId.Answer)).ShouldBe(
            (HttpStatusCode.Forbidden, "ForbiddenOperationException")
        );
    }

    [Fact]
    public async Task PersonalChat_WithATeamMemberWithoutTheApp_OpensByChatIdOnly()
    {
        var kim = Teams.AddPerson("Kim");
        TeamWithBot(kim);

        (await PostAsync("v3/conversations", Chat(kim.ChatId))).Status.ShouldBe(HttpStatusCode.Created);
        (await PostAsync("v3/conversations", Chat(kim.AadObjectId))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Message_ToSomebodyWhoBlockedTheBot_Is403WithTheReasonInside()
    {
        var kim = Teams.AddPerson("Kim").WithApp();
        kim.BlocksTheBot();

        var (status, answer) = await PostAsync(Activities(kim.Chat), Message("Hello"));

        status.ShouldBe(HttpStatusCode.Forbidden);
        CodeOf(answer).ShouldBe("MessageWritesBlocked");
        JObject.Parse((string)answer["error"]!["message"]!)["errorCode"].ShouldBe(209);
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("?pageSize=10", 50)]
    [InlineData("?pageSize=100", 100)]
    [InlineData("?pageSize=9999", 500)]
    public async Task Roster_OfATeam_ComesInPages(string query, int expected)
    {
        var team = TeamWithBot([.. Enumerable.Range(0, 620).Select(number => Teams.AddPerson($"Person {number}"))]);

        var page = await GetAsync($"v3/conversations/{Uri.EscapeDataString(team.Id)}/pagedmembers{query}");

        page["members"]!.Count().ShouldBe(expected);
        page["continuationToken"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Roster_ReadPageByPage_HasEverybodyOnce()
    {
        var team = TeamWithBot([.. Enumerable.Range(0, 120).Select(number => Teams.AddPerson($"Person {number}"))]);
        var seen = new List<string>();
        string? more = null;

        do
        {
            var query = $"?pageSize=50{(more is null ? "" : $"&continuationToken={more}")}";
            var page = await GetAsync($"v3/conversations/{Uri.EscapeDataString(team.Id)}/pagedmembers{query}");
            seen.AddRange(page["members"]!.Select(member => (string)member["objectId"]!));
            more = (string?)page["continuationToken"];
        } while (more is not null);

        seen.ShouldBe(team.Members.Select(person => person.AadObjectId));
    }

    [Fact]
    public async Task Roster_OfAChat_ComesWhole()
    {
        var chat = Teams.AddGroupChat(
            "Us",
            Enumerable.Range(0, 80).Select(number => Teams.AddPerson($"Person {number}"))
        );
        await chat.Members[0].AddsTheBotAsync(chat);

        var page = await GetAsync($"v3/conversations/{Uri.EscapeDataString(chat.Id)}/pagedmembers?pageSize=50");

        page["members"]!.Count().ShouldBe(80);
        page["continuationToken"].ShouldBeNull();
    }

    [Fact]
    public async Task TextWithACard_BecomesTwoMessages_OfWhichNoneIsNamed()
    {
        var (thread, _) = await ThreadAsync("One");
        var both = Message("Look");
        both["attachments"] = new JArray(
            new JObject { ["contentType"] = FakeMessage.AdaptiveCardType, ["content"] = new JObject() }
        );

        var (_, answer) = await PostAsync(Activities(thread), both);

        answer["id"].ShouldBeNull();
        thread.Messages.Count.ShouldBe(3);
    }

    [Fact]
    public async Task WaitingForAMessage_EndsWhenItIsEditedToFit()
    {
        var (thread, id) = await ThreadAsync("One");
        var waiting = Teams.MessageAsync(thread, message => message.Text == "Two");
        waiting.IsCompleted.ShouldBeFalse();

        await SendAsync(HttpMethod.Put, Activity(thread, id), Message("Two"));

        (await waiting).Id.ShouldBe(id);
    }

    [Fact]
    public async Task WaitingForAMessageThatNeverComes_TellsWhatWasThere()
    {
        var (thread, _) = await ThreadAsync("Something else");

        var failure = await Assert.ThrowsAsync<ShouldAssertException>(() =>
            Teams.MessageAsync(thread, message => message.Text == "Two", TimeSpan.FromMilliseconds(20))
        );

        failure.Message.ShouldContain("Something else");
    }

    [Fact]
    public async Task UnknownPath_Is404InTeamsShape()
    {
        var (status, answer) = await SendAsync(HttpMethod.Get, "v3/nothing/here");

        status.ShouldBe(HttpStatusCode.NotFound);
        CodeOf(answer).ShouldBe("NotFound");
    }
}
