namespace MentorFlow.Domain.Training;

/// <summary>The built-in modules (R51, R53, R57 to R59).</summary>
internal static class Modules
{
    public static TrainingModule WhatMentoringIs { get; } = new(
        "what-mentoring-is",
        "What mentoring is, and what it is not",
        4,
        "Mentoring is a voluntary, confidential relationship in which one person's experience serves another person's growth. It is not management, not therapy and not a promise of promotion.",
        [
            "Say in the first meeting what stays between you, and name the two exceptions: danger to somebody, and the law.",
            "When a question belongs to a manager, HR or a doctor, say so and offer to find the right person.",
            "Agree that either of you may stop at any time, without giving a reason.",
        ],
        [
            new(
                "what-1",
                "Your partner asks you to put in a word for a promotion. What do you do?",
                [
                    "Do it: that is what mentoring is for",
                    "Explain that it is outside mentoring, and help prepare the conversation with the manager",
                    "Say nothing and change the subject",
                ],
                1),
        ]);

    public static TrainingModule ListenFirst { get; } = new(
        "listen-first",
        "Listen first, advise later",
        5,
        "People grow by thinking aloud. A mentor who answers too early takes the thinking away.",
        [
            "Let your partner speak for the first ten minutes; ask, do not tell.",
            "Repeat in your own words what you heard, and ask whether that is it.",
            "Ask \"What have you tried?\" before you say what you would do.",
            "Tell one setback of your own, and what you learned, when your partner is stuck.",
        ],
        [
            new(
                "listen-1",
                "Your mentee describes a conflict. What comes first?",
                ["The story of how you solved yours", "A question about what they have tried, and a summary of what you heard", "A book recommendation"],
                1),
        ]);

    public static TrainingModule LeadTheRelationship { get; } = new(
        "lead-the-relationship",
        "Structure, lead and keep up the relationship",
        5,
        "Most mentorships do not break, they fade. A rhythm keeps them.",
        [
            "Put the next date in the calendar before the call ends.",
            "Close each meeting with one thing each of you will do until the next.",
            "When two dates in a row fall through, say so openly and agree on a different rhythm.",
        ],
        [
            new(
                "lead-1",
                "Two meetings in a row were cancelled. What do you do?",
                ["Wait until your mentee asks", "Name it kindly and propose another rhythm", "End the mentorship"],
                1),
        ]);

    public static TrainingModule ExpectOfTheMentee { get; } = new(
        "expect-of-the-mentee",
        "What to expect of your mentee",
        4,
        "The goals are your mentee's, and so is the work.",
        [
            "Ask for the agenda before each meeting, and work from it.",
            "Let your mentee write the goals; help to make them measurable.",
            "Give feedback on what was done, within a week, in words your mentee can act on.",
        ],
        [new("expect-1", "Who owns the goals of a mentorship?", ["The mentor", "The mentee, confirmed with the mentor", "The mentee's manager"], 1)]);

    public static TrainingModule OwnYourGoals { get; } = new(
        "own-your-goals",
        "Own your goals",
        5,
        "A goal that fits is specific, measurable, achievable, relevant and has a date.",
        [
            "Write down at most three goals, each with how you will both see that it is reached.",
            "Start each meeting with what moved since the last one.",
            "Change a goal openly when it no longer fits.",
        ],
        [
            new(
                "own-1",
                "Which goal can be used as it is?",
                [
                    "Become better at presenting",
                    "Present the quarter's results to the department by the end of March, and ask three listeners for feedback",
                    "Be promoted",
                ],
                1),
        ]);

    public static TrainingModule PrepareAndFollowUp { get; } = new(
        "prepare-and-follow-up",
        "Prepare, and follow up",
        4,
        "Thirty minutes are enough when both know what for.",
        [
            "Send two topics three days before the meeting.",
            "Test camera and sound, sit somewhere quiet and lit, have the backup number ready.",
            "Write down the key points the same day, and what each of you will do.",
        ],
        [
            new(
                "prepare-1",
                "When do you tell your mentor what you want to talk about?",
                ["At the start of the call", "A few days before, in the agenda", "When your mentor asks"],
                1),
        ]);

    public static TrainingModule RolesAndBoundaries { get; } = new(
        "roles-and-boundaries",
        "Roles, boundaries and time",
        4,
        "Boundaries said at the outset are kindness; said later they are a complaint.",
        [
            "Say how fast you answer messages, and when you do not.",
            "Say which topics you would rather keep out.",
            "Tell early when you cannot come, and offer another time in the same message.",
        ],
        [
            new(
                "roles-1",
                "You cannot make tomorrow's meeting. What do you write?",
                ["Nothing, the calendar shows it", "That you cannot come, with two other times", "That you are very busy these days"],
                1),
        ]);

    public static TrainingModule BiasAndCulture { get; } = new(
        "bias-and-culture",
        "Bias, culture and equal support",
        5,
        "We trust people who resemble us sooner. Knowing it is the first half; acting against it is the second.",
        [
            "Ask how your partner likes to get feedback: in words, in writing, in the moment or later.",
            "Say your partner's name the way they say it; ask when you are not sure.",
            "Offer the same introductions you would offer somebody who reminds you of yourself.",
        ],
        [
            new(
                "bias-1",
                "Your partner is silent after your feedback. What is the best next step?",
                ["Repeat it, more clearly", "Ask how they prefer to get feedback", "Take silence as agreement"],
                1),
        ]);
}
