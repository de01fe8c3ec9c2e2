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
    public const string HighFiveGive = "highfive.give";
    public const string HighFiveView = "highfive.view";
    public const string LogForm = "log.form";
    public const string LogSave = "log.save";
    public const string LogPage = "log.page";
    public const string AccordGive = "accord.give";
    public const string AccordView = "accord.view";
    public const string PlanShow = "plan.show";
    public const string PlanRevise = "plan.revise";
    public const string PlanCompare = "plan.compare";
    public const string Entries = "entries.show";
    public const string EntryNew = "entries.new";
    public const string EntryEdit = "entries.edit";
    public const string SeasonShow = "season.show";
    public const string SeasonCompare = "season.compare";
    public const string SeasonNext = "season.next";
    public const string SeasonForm = "season.form";
    public const string SampleRemove = "sample.remove";
    public const string LogCounter = "log.counter";
    public const string CompetitorForm = "competitor.form";
    public const string CompetitorSave = "competitor.save";
    public const string CompetitorGone = "competitor.gone";
    public const string TaskList = "task.list";
    public const string TaskChange = "task.change";
    public const string TaskSave = "task.save";
    public const string TaskDone = "task.done";
    public const string TaskNew = "task.new";
    public const string TaskAdd = "task.add";
    public const string Help = "help";
}
