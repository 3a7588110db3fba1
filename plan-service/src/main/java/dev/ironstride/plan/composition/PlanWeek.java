package dev.ironstride.plan.composition;

import dev.ironstride.plan.prescription.MainLiftWeek;

/**
 * What a week of the plan asks of its sessions.
 *
 * @param number from 1
 * @param sessions 1 to 3
 * @param row its row of the main-lift tables
 * @param taperWeek 1 or 2 in the taper, else 0
 * @param steady whether nothing new may begin in it: close to an A race (domain.md 4.1) or right after one
 */
public record PlanWeek(int number, int sessions, MainLiftWeek row, int taperWeek, boolean steady) {}
