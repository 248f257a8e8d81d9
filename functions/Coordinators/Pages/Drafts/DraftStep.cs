using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>The steps in which a program is set up, or changed; the last one looks over all of them.</summary>
public enum DraftStep
{
    Basics,
    Objectives,
    People,
    Calendar,
    Matching,
    Asked,
    Training,
    Rhythm,
    Events,
    Words,
    Before,
    Overview,
}

public static class DraftSteps
{
    public static IReadOnlyList<DraftStep> All { get; } = Enum.GetValues<DraftStep>();

    /// <summary>As it stands in addresses.</summary>
    public static string Name(this DraftStep step) => step.ToString().ToLowerInvariant();

    /// <returns>Null for what is no step.</returns>
    public static DraftStep? Named(string? name) => All.Where(step => step.Name() == name).Select(step => (DraftStep?)step).FirstOrDefault();

    public static DraftStep Next(this DraftStep step) => step is DraftStep.Overview ? step : step + 1;

    public static string Title(this DraftStep step, Texts texts) => texts[$"console-drafts.steps.{step}"];
}
