namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What a coordinator can do with people of a program, one or several at once.</summary>
public enum ParticipationAct
{
    Remind,
    ChangeRole,
    Withdraw,
    BringBack,
}
