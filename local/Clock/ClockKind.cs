namespace MentorFlow.Local.Clock;

/// <summary>Which time the app goes by: the machine's; the machine's plus what somebody advanced; or one that moves only when told.</summary>
public enum ClockKind
{
    Real,
    Shifted,
    Virtual,
}
