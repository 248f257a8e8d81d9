namespace MentorFlow.Domain.Prompts;

/// <summary>
/// One thought at one point of a mentorship, in words of their own for each side; the words stand in the content library, under this name. In the order
/// in which a mentorship comes by them.
/// </summary>
public enum Prompt
{
    /// <summary>After the match, before anything is signed.</summary>
    SayHello,

    /// <summary>Some days before the first session.</summary>
    FirstSession,

    /// <summary>Some days after it.</summary>
    FirstEcho,

    /// <summary>A week after it, where no goal is written.</summary>
    WriteGoals,

    // Between two sessions, one each time.
    LastStep,
    WhatIsHard,
    WhoCouldHelp,
    WhatIMissed,
    HardTalk,
    WhatGivesEnergy,

    /// <summary>Before the middle.</summary>
    LookBack,

    /// <summary>After the middle.</summary>
    OneChange,

    /// <summary>Before the end.</summary>
    LastSessions,

    /// <summary>After the end.</summary>
    AfterTheEnd,
}
