using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>What a bot meets when it asks too much, or when something goes wrong on the way.</summary>
public sealed class FakeTeamsLimitTests : FakeTeamsCalls
{
    [Fact]
    public async Task EighthMessageInASecond_Is429_UntilTheSecondIsOver()
    {
        var time = new FakeTimeProvider();
        Teams.Limits = new RateLimits(time);
        var (thread, _) = await ThreadAsync("1");
        for (var number = 2; number <= 7; number++)
        {
            (await PostAsync(Activities(thread), Message($"{number}"))).Status.ShouldBe(HttpStatusCode.Created);
        }

        var refused = await PostAsync(Activities(thread), Message("8"));
        time.Advance(TimeSpan.FromSeconds(1));
        var eighth = await PostAsync(Activities(thread), Message("8"));
        var ninth = await PostAsync(Activities(thread), Message("9"));

        (refused.Status, refused.RetryAfter).ShouldBe((HttpStatusCode.TooManyRequests, 1));
        eighth.Status.ShouldBe(HttpStatusCode.Created);
        // Eight in two seconds.
        (ninth.Status, ninth.RetryAfter).ShouldBe((HttpStatusCode.TooManyRequests, 1));
        Teams.Limits.Refused.ShouldBe(2);
    }

    [Fact]
    public async Task Limit_OfOneConversation_LeavesAnotherAlone()
    {
        Teams.Limits = new RateLimits(new FakeTimeProvider());
        var (full, _) = await ThreadAsync("1");
        for (var number = 2; number <= 8; number++)
        {
            await PostAsync(Activities(full), Message($"{number}"));
        }
        var other = Teams.AddPerson("Kim").WithApp();

        (await PostAsync(Activities(other.Chat), Message("Hello"))).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task FiftyFirstRequestOfATenantInASecond_Is429()
    {
        Teams.Limits = new RateLimits(new FakeTimeProvider());
        var people = Enumerable.Range(0, 51).Select(number => Teams.AddPerson($"Person {number}").WithApp()).ToList();

        var statuses = new List<HttpStatusCode>();
        foreach (var person in people)
        {
            statuses.Add((await PostAsync(Activities(person.Chat), Message("Hello"))).Status);
        }

        statuses.Count(status => status == HttpStatusCode.Created).ShouldBe(50);
        statuses[50].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task PlannedFault_MeetsOnlyTheRequestsItIsFor()
    {
        var (thread, id) = await ThreadAsync("One");
        Teams.Faults.Next(2, Fault.Throttled(3), request => request.Operation == Operation.Update);

        var posted = await PostAsync(Activities(thread), Message("Two"));
        var edits = new List<Answered>();
        for (var i = 0; i < 3; i++)
        {
            edits.Add(await SendAsync(HttpMethod.Put, Activity(thread, id), Message("Three")));
        }

        posted.Status.ShouldBe(HttpStatusCode.Created);
        edits.Select(edit => (int)edit.Status).ShouldBe([429, 429, 200]);
        edits[0].RetryAfter.ShouldBe(3);
        CodeOf(edits[0].Answer).ShouldBe("Throttled");
        Teams.Faults.Left.ShouldBe(0);
    }

    [Fact]
    public async Task DroppedConnection_BeforeAndAfter_DiffersInWhatIsThere()
    {
        var (thread, _) = await ThreadAsync("One");
        Teams.Faults.Next(Fault.DropBefore);
        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(Activities(thread), Message("Two")));
        thread.Messages.Count.ShouldBe(1);

        Teams.Faults.Next(Fault.DropAfter);
        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(Activities(thread), Message("Three")));

        thread.Last.Text.ShouldBe("Three");
    }

    [Fact]
    public async Task GatewayFault_IsNoJson()
    {
        var (thread, _) = await ThreadAsync("One");
        Teams.Faults.Next(Fault.TimeoutAfter);

        using var response = await Http.PostAsync(Activities(thread), Json(Message("Two")));

        response.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        (await response.Content.ReadAsStringAsync()).ShouldStartWith("<html>");
        thread.Last.Text.ShouldBe("Two");
    }

    [Fact]
    public async Task Message_OverTheSize_Is413()
    {
        var (thread, _) = await ThreadAsync("One");

        var (status, answer) = await PostAsync(Activities(thread), Message(new string('x', 41_000)));

        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        CodeOf(answer).ShouldBe("MessageSizeTooBig");
    }
}
