namespace MentorFlow.Rehearsal.Simulation;

/// <summary>What can go wrong around the app. What a process does at one time, for one caller, is an undertaking: an activity, or an act of somebody.</summary>
internal enum FaultKind
{
    /// <summary>An activity fails before it has done anything.</summary>
    ActivityFails,

    /// <summary>Time passes while an activity is about to begin: whatever falls due meanwhile is late.</summary>
    ActivitySlow,

    /// <summary>The process dies when an activity has done everything, and before its result is known: it runs again.</summary>
    ResultLost,

    /// <summary>The process dies right before a write.</summary>
    DiesBeforeCommit,

    /// <summary>The process dies right after a write.</summary>
    DiesAfterCommit,

    /// <summary>The store answers 412 to a decision: another one was made in the partition meanwhile.</summary>
    StoreConflict,

    /// <summary>The store answers 429 to the first thing that an undertaking asks of it.</summary>
    StoreThrottles,

    /// <summary>The store answers nothing, and has written nothing.</summary>
    StoreSilent,

    /// <summary>The store answers nothing, and has written all the same.</summary>
    StoreUnheard,

    /// <summary>The relay takes no connection.</summary>
    RelayRefuses,

    /// <summary>The relay asks to be left alone for a while.</summary>
    RelayThrottles,

    /// <summary>The hand-over of a mail is cut: it may have arrived, or not.</summary>
    RelayCuts,

    /// <summary>The video provider will not do what it is asked.</summary>
    VideoRefuses,

    /// <summary>The video provider answers nothing, or asks for patience.</summary>
    VideoSilent,

    /// <summary>A delivery of the HR system comes again later.</summary>
    WebhookTwice,

    /// <summary>A delivery of the HR system comes late, and so after later ones.</summary>
    WebhookLate,

    /// <summary>Who called hangs up in the middle.</summary>
    CallerHangsUp,

    /// <summary>Somebody does the same again, since they saw no answer.</summary>
    PressedTwice,

    /// <summary>The machine sleeps, and wakes much later.</summary>
    ClockJumps,

    /// <summary>An activity runs on a machine whose clock goes wrong.</summary>
    ClocksApart,
}
