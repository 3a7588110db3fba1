/** The Kubernetes manifests read strictly and held to the architecture; no cluster needed. */
@NullMarked
package dev.ironstride.system.manifest;

import org.jspecify.annotations.NullMarked;
