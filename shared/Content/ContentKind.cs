namespace MentorFlow.Content;

/// <summary>What a file of content is; each kind has a folder, named as it in lower case.</summary>
public enum ContentKind
{
    /// <summary>The training before a match; see <see cref="ModuleText"/>.</summary>
    Modules,

    /// <summary>One screen at a stage of a mentorship; see <see cref="DripCard"/>.</summary>
    Drip,

    /// <summary>One screen beside a talk; see <see cref="AidSheet"/>.</summary>
    Aids,

    /// <summary>Questions to begin a talk with; see <see cref="IcebreakerList"/>.</summary>
    Icebreakers,

    /// <summary>A thought between two sessions; see <see cref="PromptCard"/>.</summary>
    Prompts,

    /// <summary>What people agree on before they talk.</summary>
    Rules,

    /// <summary>What goes out to win people for a program.</summary>
    Campaign,

    /// <summary>How coordinators run a program.</summary>
    Handbook,

    /// <summary>What people agree to when they take part; see <see cref="ConsentText"/>.</summary>
    Consents,
}
