namespace MentorFlow.Domain.Programs;

/// <summary>Who gets a mail every month that says how far a program is.</summary>
public enum ReportReaders
{
    Nobody = 0,

    /// <summary>Those who coordinate it, without deputies.</summary>
    Coordinators,

    /// <summary>Also its sponsor, where there is one.</summary>
    CoordinatorsAndSponsor,
}
