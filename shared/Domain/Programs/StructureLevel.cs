namespace MentorFlow.Domain.Programs;

/// <summary>How much a program asks of its people and its coordinator (R6); what each level switches, <see cref="StructureLevels"/> says.</summary>
public enum StructureLevel
{
    Standard = 0,

    /// <summary>Informal: few mails, no gates.</summary>
    Light,

    /// <summary>Every gate, closer reviews.</summary>
    Formal,
}
