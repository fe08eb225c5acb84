/* marks.c - sorted lists of weighed words. */
#include "compare/item/item.h"

double cck_marks_shared(cck_marks a, cck_marks b) {
    double sum = 0;
    for (size_t i = 0, j = 0; i < a.count && j < b.count;) {
        if (a.items[i].term < b.items[j].term)
            i++;
        else if (a.items[i].term > b.items[j].term)
            j++;
        else {
            sum += (double)(a.items[i].weight < b.items[j].weight ? a.items[i].weight : b.items[j].weight);
            i++, j++;
        }
    }
    return sum;
}

double cck_marks_total(cck_marks marks) {
    double sum = 0;
    for (size_t i = 0; i < marks.count; i++) sum += (double)marks.items[i].weight;
    return sum;
}

bool cck_marks_hold(cck_marks marks, cck_term_id term) {
    for (size_t i = 0; i < marks.count; i++) {
        if (marks.items[i].term == term) return true;
    }
    return false;
}
