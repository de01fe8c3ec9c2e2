using System.Globalization;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>What the service does with a request that reaches it.</summary>
internal sealed class Connector(FakeTeams teams)
{
    const int MostBytes = 80 * 1024;
    const int LeastPage = 50;
    const int UsualPage = 200;
    const int LargestPage = 500;

    public ConnectorAnswer Answer(ConnectorRequest request, int length, IQueryCollection query) =>
        request.Operation switch
        {
            // Teams counts UTF-16.
            _ when request.Body is not null && length * 2 > MostBytes => ConnectorAnswer.Error(Fault.TooBig),
            Operation.CreateConversation => Create(request.Body),
            Operation.Send or Operation.Reply => In(request, conversation => Send(conversation, request)),
            Operation.Update => In(
                request,
                conversation => Message(conversation, request, message => Update(message, request.Body!))
            ),
            Operation.Delete => In(request, conversation => Message(conversation, request, Delete)),
            Operation.Members => In(
                request,
                conversation => ConnectorAnswer.Ok(new JArray(conversation.Members.Select(teams.RosterEntryOf)))
            ),
            Operation.Member => In(request, conversation => Member(conversation, request.Activity!)),
            Operation.PagedMembers => In(
                request,
                conversation => conversation.HidesRoster ? NotInRoster() : Page(conversation, query)
            ),
            Operation.Team => InTeam(request, Details),
            Operation.Channels => InTeam(request, Channels),
            _ => ConnectorAnswer.Error(404, "NotFound", "No such resource."),
        };

    /// <summary>Whose limit a request counts for.</summary>
    public static string Place(ConnectorRequest request)
    {
        if (request.Conversation is { } conversation)
        {
            return conversation;
        }
        var channel = (string?)request.Body?.SelectToken("channelData.channel.id");
        return channel ?? (string?)request.Body?.SelectToken("members[0].id") ?? string.Empty;
    }

    ConnectorAnswer Create(JObject? body)
    {
        if (body is null)
        {
            return BadArgument("There is no body.");
        }
        if ((string?)body.SelectToken("channelData.channel.id") is { } channelId)
        {
            return (bool?)body["isGroup"] == true && body["activity"] is JObject activity
                ? CreateThread(channelId, activity)
                : BadArgument("A thread needs isGroup and an activity.");
        }
        return body["members"] is JArray { Count: 1 } members && (string?)members[0]["id"] is { } id
            ? CreateChat(id, body)
            : BadArgument("Bots cannot create group chats.");
    }

    ConnectorAnswer CreateThread(string channelId, JObject activity)
    {
        if (teams.Conversation(channelId) is not { Kind: ConversationKind.Channel } channel)
        {
            return NoConversation();
        }
        if (!channel.HasBot)
        {
            return NotInRoster();
        }
        var id = teams.NewId();
        var thread = channel.NewThread(id);
        thread.Add(new FakeMessage(teams, thread, id, activity, null, null));
        return ConnectorAnswer.Ok(
            new JObject
            {
                ["id"] = thread.Id,
                ["activityId"] = id,
                ["serviceUrl"] = teams.ServiceUrl,
            },
            201
        );
    }

    ConnectorAnswer CreateChat(string id, JObject body)
    {
        var tenant = (string?)body.SelectToken("channelData.tenant.id") ?? (string?)body["tenantId"];
        if (teams.Find(id) is not { } person || person.Tenant != tenant)
        {
            return BadArgument("No such member in this tenant.");
        }
        var byChatId = person.ChatId == id;
        if (!person.HasApp && !(byChatId && teams.MembersAreReachable && teams.MeetsBot(person)))
        {
            return byChatId
                ? NotInRoster()
                : ConnectorAnswer.Error(
                    403,
                    "ForbiddenOperationException",
                    "The bot is not installed in user's personal scope."
                );
        }
        if (body["activity"] is JObject activity)
        {
            person.Chat.Add(new FakeMessage(teams, person.Chat, teams.NewId(), activity, null, null));
        }
        return ConnectorAnswer.Ok(new JObject { ["id"] = person.Chat.Id }, 201);
    }

    ConnectorAnswer In(ConnectorRequest request, Func<FakeConversation, ConnectorAnswer> then)
    {
        if (teams.Conversation(request.Conversation!) is not { } conversation)
        {
            return NoConversation();
        }
        if (conversation.Kind != ConversationKind.Personal)
        {
            return conversation.HasBot ? then(conversation) : NotInRoster();
        }
        var person = conversation.Members[0];
        return teams.Blocks(person) ? ConnectorAnswer.Error(Fault.Blocked) : then(conversation);
    }

    ConnectorAnswer InTeam(ConnectorRequest request, Func<FakeTeam, ConnectorAnswer> then) =>
        teams.Team(request.Conversation!) is not { } team ? NoConversation()
        : team.HasBot ? then(team)
        : NotInRoster();

    ConnectorAnswer Send(FakeConversation conversation, ConnectorRequest request)
    {
        if (request.Body is not { } activity)
        {
            return BadArgument("There is no activity.");
        }
        if ((string?)activity["type"] != "message")
        {
            return ConnectorAnswer.Ok(new JObject { ["id"] = teams.NewId() });
        }
        var id = teams.NewId();
        var place = conversation.Kind == ConversationKind.Channel ? conversation.NewThread(id) : conversation;
        // Teams shows a text with a card as two messages, and the answer names neither.
        if (((string?)activity["text"])?.Length > 0 && activity["attachments"] is JArray { Count: > 0 })
        {
            var (words, card) = ((JObject)activity.DeepClone(), (JObject)activity.DeepClone());
            words["attachments"] = new JArray();
            card.Remove("text");
            place.Add(new FakeMessage(teams, place, id, words, null, request.Activity));
            place.Add(new FakeMessage(teams, place, teams.NewId(), card, null, request.Activity));
            return ConnectorAnswer.Ok(new JObject());
        }
        place.Add(new FakeMessage(teams, place, id, activity, null, request.Activity));
        return ConnectorAnswer.Ok(new JObject { ["id"] = id }, 201);
    }

    static ConnectorAnswer Message(
        FakeConversation conversation,
        ConnectorRequest request,
        Func<FakeMessage, ConnectorAnswer> then
    ) =>
        conversation.Messages.FirstOrDefault(each => each.Id == request.Activity) switch
        {
            null or { IsDeleted: true } => ConnectorAnswer.Error(
                404,
                "ActivityNotFoundInConversation",
                "The activity was not found."
            ),
            { By: not null } => ConnectorAnswer.Error(
                403,
                "NotEnoughPermissions",
                "A bot changes only its own messages."
            ),
            _ when request is { Operation: Operation.Update, Body: null } => BadArgument("There is no activity."),
            var message => then(message),
        };

    static ConnectorAnswer Update(FakeMessage message, JObject activity)
    {
        message.Edit(activity);
        return ConnectorAnswer.Ok(new JObject { ["id"] = message.Id });
    }

    static ConnectorAnswer Delete(FakeMessage message)
    {
        message.Delete();
        return ConnectorAnswer.Done;
    }

    static ConnectorAnswer Member(FakeConversation conversation, string id) =>
        conversation.Members.FirstOrDefault(each => each.ChatId == id || each.AadObjectId == id) is { } person
            ? ConnectorAnswer.Ok(person.RosterEntry())
            : ConnectorAnswer.Error(404, "MemberNotFoundInConversation", "The member was not found.");

    ConnectorAnswer Page(FakeConversation conversation, IQueryCollection query)
    {
        var members = conversation.Members;
        var asked = int.TryParse(query["pageSize"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : UsualPage;
        // A chat has no pages: everyone is on the first.
        var size = conversation.Team is null ? int.MaxValue : Math.Clamp(asked, LeastPage, LargestPage);
        var token = query["continuationToken"].FirstOrDefault();
        if (
            !int.TryParse(token ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || from > members.Count
        )
        {
            return BadArgument("The continuation token is not ours.");
        }
        var page = new JObject
        {
            ["members"] = new JArray(members.Skip(from).Take(size).Select(each => teams.RosterEntryOf(each))),
        };
        if (from + (long)size < members.Count)
        {
            page["continuationToken"] = (from + size).ToString(CultureInfo.InvariantCulture);
        }
        return ConnectorAnswer.Ok(page);
    }

    static ConnectorAnswer Details(FakeTeam team) =>
        ConnectorAnswer.Ok(
            new JObject
            {
                ["id"] = team.Id,
                ["name"] = team.Name,
                ["aadGroupId"] = team.AadGroupId,
                ["channelCount"] = team.Channels.Count,
                ["memberCount"] = team.Members.Count,
            }
        );

    // The General channel comes without a name.
    static ConnectorAnswer Channels(FakeTeam team) =>
        ConnectorAnswer.Ok(
            new JObject
            {
                ["conversations"] = new JArray(
                    team.Channels.Select(channel =>
                        channel == team.General
                            ? new JObject { ["id"] = channel.Id }
                            : new JObject { ["id"] = channel.Id, ["name"] = channel.Name }
                    )
                ),
            }
        );

    static ConnectorAnswer BadArgument(string message) => ConnectorAnswer.Error(400, "Bad Argument", message);

    static ConnectorAnswer NoConversation() =>
        ConnectorAnswer.Error(404, "ConversationNotFound", "Conversation not found.");

    static ConnectorAnswer NotInRoster() =>
        ConnectorAnswer.Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
}
