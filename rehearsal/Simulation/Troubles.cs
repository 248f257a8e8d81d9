namespace MentorFlow.Rehearsal.Simulation;

/// <summary>The store did not do what it was asked, or did not say so.</summary>
internal sealed class StoreFailureException(string message) : Exception(message);

/// <summary>The process ended in the middle: nothing that is under way in it goes on.</summary>
internal sealed class ProcessDiedException() : Exception("The process died.");

/// <summary>An activity failed before it had done anything.</summary>
internal sealed class ActivityFailureException() : Exception("The activity failed.");
