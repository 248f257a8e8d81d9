using System.Text.Json.Serialization;

namespace MentorFlow.Matching;

/// <summary>Somebody without a partner, why, and what would change it.</summary>
public sealed record UnmatchedPerson(string PersonId, MatchRole Role, UnmatchedReason Reason, string Explanation, string WhatWouldChangeIt);

[JsonConverter(typeof(JsonStringEnumConverter<UnmatchedReason>))]
public enum UnmatchedReason
{
    NobodyOnTheOtherSide,
    RulesExcludeEveryone,
    SeatsAllTaken,
    NoCapacity,
    NotChosen,
    LeftOverForTheTotal,
}
