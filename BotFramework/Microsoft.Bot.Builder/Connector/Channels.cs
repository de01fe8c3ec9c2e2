namespace Microsoft.Bot.Connector;

public class Channels
{
    public const string Alexa = "alexa";

    public const string Console = "console";

    public const string Cortana = "cortana";

    public const string Directline = "directline";

    public const string DirectlineSpeech = "directlinespeech";

    public const string Email = "email";

    public const string Emulator = "emulator";

    public const string EnterpriseChannel = "enterprisechannel";

    public const string Facebook = "facebook";

    public const string Groupme = "groupme";

    public const string Kaizala = "kaizala";

    public const string Kik = "kik";

    public const string Line = "line";

    public const string Msteams = "msteams";

    public const string Skype = "skype";

    public const string Skypeforbusiness = "skypeforbusiness";

    public const string Slack = "slack";

    public const string Sms = "sms";

    public const string Telegram = "telegram";

    public const string Webchat = "webchat";

    public const string Test = "test";

    public const string Twilio = "twilio-sms";

    public const string Telephony = "telephony";

    public const string Omni = "omnichannel";

    public const string Outlook = "outlook";

    public const string M365 = "m365extensions";
}
