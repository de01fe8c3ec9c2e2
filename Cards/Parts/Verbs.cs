namespace AccountBot.Cards;

/// <summary>What the buttons ask for. A verb has exactly one handler.</summary>
public static class Verbs
{
    public const string AccountNew = "account.new";
    public const string AccountCreate = "account.create";
    public const string Mine = "account.mine";
    public const string ScoreboardView = "scoreboard.view";
    public const string ScoreboardShow = "scoreboard.show";
    public const string Choose = "account.choose";
    public const string Play = "play";
    public const string FormSave = "form.save";
    public const string FormAgain = "form.again";
    public const string FormPause = "form.pause";
    public const string FormOn = "form.on";
    public const string FormEdit = "form.edit";
    public const string FormKeep = "form.keep";
    public const string GateOpen = "gate.open";
    public const string GateView = "gate.view";
    public const string GateVote = "gate.vote";
    public const string GateDecide = "gate.decide";
    public const string GateAsk = "gate.ask";
    public const string ManagerView = "gate.manager";
    public const string GateDelegate = "gate.delegate";
    public const string GateTakeBack = "gate.takeBack";
    public const string GateReopen = "gate.reopen";
    public const string NoGoForm = "nogo.form";
    public const string NoGoSave = "nogo.save";
    public const string NoGoEdit = "nogo.edit";
    public const string SeasonEnd = "season.end";
    public const string HighFiveGive = "highfive.give";
    public const string HighFiveView = "highfive.view";
    public const string LogForm = "log.form";
    public const string LogSave = "log.save";
    public const string LogPage = "log.page";
    public const string Help = "help";
}
