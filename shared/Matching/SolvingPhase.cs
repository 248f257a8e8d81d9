using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

/// <summary>What the solver does just now, in this order; a large round takes its time, and who waits for it wants to know where it is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SolvingPhase>))]
public enum SolvingPhase
{
    /// <summary>Scores everybody with everybody who may be a partner.</summary>
    Comparing,

    /// <summary>Finds the best whole, and its proof.</summary>
    Choosing,

    /// <summary>Says why each pair, and why somebody is left.</summary>
    Explaining,

    /// <summary>Solves once more for each rule and weight, to say what they cost.</summary>
    Weighing,
}
