namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>What somebody misses who is not let in.</summary>
public enum ConsoleRefusal
{
    /// <summary>They are nobody yet: the link, the key, or the sign-in.</summary>
    Link,

    /// <summary>They are signed in, without any role here.</summary>
    NoRole,

    /// <summary>It is the administrators'.</summary>
    Administrators,

    /// <summary>It is the coordinators', and they read figures.</summary>
    Coordinators,

    /// <summary>Their role holds for other programs: whether there is such a program is not told.</summary>
    OtherProgram,

    /// <summary>It is shown on the machine that the app runs on, and nowhere else.</summary>
    Machine,

    /// <summary>There is no such thing, as far as they see.</summary>
    Unknown,
}
