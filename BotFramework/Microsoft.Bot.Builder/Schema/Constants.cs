namespace Microsoft.Bot.Schema;

public static class ActionTypes
{
    public const string OpenUrl = "openUrl";

    public const string ImBack = "imBack";

    public const string PostBack = "postBack";

    public const string PlayAudio = "playAudio";

    public const string PlayVideo = "playVideo";

    public const string ShowImage = "showImage";

    public const string DownloadFile = "downloadFile";

    public const string Signin = "signin";

    public const string Call = "call";

    public const string Payment = "payment";

    public const string MessageBack = "messageBack";

    public const string openApp = "openApp";
}

public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";

    public const string CreateConversation = "CreateConversation";
}

public static class ActivityImportance
{
    public const string Low = "low";

    public const string Normal = "normal";

    public const string High = "high";
}

public static class ActivityTypes
{
    public const string ContactRelationUpdate = "contactRelationUpdate";

    public const string ConversationUpdate = "conversationUpdate";

    public const string EndOfConversation = "endOfConversation";

    public const string Event = "event";

    public const string Delay = "delay";

    public const string DeleteUserData = "deleteUserData";

    public const string Handoff = "handoff";

    public const string InstallationUpdate = "installationUpdate";

    public const string Invoke = "invoke";

    public const string Message = "message";

    public const string MessageDelete = "messageDelete";

    public const string MessageReaction = "messageReaction";

    public const string MessageUpdate = "messageUpdate";

    public const string Suggestion = "suggestion";

    public const string Trace = "trace";

    public const string Typing = "typing";

    public const string Command = "command";

    public const string CommandResult = "commandResult";
}

public static class ActivityTypesEx
{
    public const string Delay = "delay";

    public const string InvokeResponse = "invokeResponse";
}

public static class AttachmentLayoutTypes
{
    public const string List = "list";

    public const string Carousel = "carousel";
}

public static class CallerIdConstants
{
    public const string PublicAzureChannel = "urn:botframework:azure";

    public const string USGovChannel = "urn:botframework:azureusgov";

    public const string BotToBotPrefix = "urn:botframework:aadappid:";
}

public static class ContactRelationUpdateActionTypes
{
    public const string Add = "add";

    public const string Remove = "remove";
}

public static class DeliveryModes
{
    public const string Normal = "normal";

    public const string Notification = "notification";

    public const string ExpectReplies = "expectReplies";

    public const string Ephemeral = "ephemeral";
}

public static class EndOfConversationCodes
{
    public const string Unknown = "unknown";

    public const string CompletedSuccessfully = "completedSuccessfully";

    public const string UserCancelled = "userCancelled";

    public const string BotTimedOut = "botTimedOut";

    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    public const string ChannelFailed = "channelFailed";
}

public class ErrorCodes
{
    public const string ServiceError = "ServiceError";

    public const string BadArgument = "BadArgument";

    public const string BadSyntax = "BadSyntax";

    public const string MissingProperty = "MissingProperty";

    public const string MessageSizeTooBig = "MessageSizeTooBig";
}

public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";

    public const string IgnoringInput = "ignoringInput";

    public const string ExpectingInput = "expectingInput";
}

public static class InstallationUpdateActionTypes
{
    public const string Add = "add";

    public const string Remove = "remove";
}

public static class MessageReactionTypes
{
    public const string Like = "like";

    public const string PlusOne = "plusOne";
}

public static class RoleTypes
{
    public const string User = "user";

    public const string Bot = "bot";

    public const string Skill = "skill";
}

public static class SearchInvokeTypes
{
    public const string Search = "search";

    public const string SearchAnswer = "searchAnswer";

    public const string Typeahead = "typeahead";
}

public static class SemanticActionStates
{
    public const string Start = "start";

    public const string Continue = "continue";

    public const string Done = "done";
}

public static class SignInConstants
{
    public const string VerifyStateOperationName = "signin/verifyState";

    public const string TokenExchangeOperationName = "signin/tokenExchange";

    public const string TokenResponseEventName = "tokens/response";

    public const string SharePointTokenExchange = "cardExtension/token";
}

public static class TextFormatTypes
{
    public const string Markdown = "markdown";

    public const string Plain = "plain";

    public const string Xml = "xml";
}
